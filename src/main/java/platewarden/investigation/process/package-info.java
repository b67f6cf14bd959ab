/** The process tracking-authorization on the engine. */
@NullMarked
package platewarden.investigation.process;

import org.jspecify.annotations.NullMarked;

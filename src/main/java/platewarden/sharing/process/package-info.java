/** The process sharing-request on the engine. */
@NullMarked
package platewarden.sharing.process;

import org.jspecify.annotations.NullMarked;

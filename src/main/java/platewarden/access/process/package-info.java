/** The process access-grant on the engine. */
@NullMarked
package platewarden.access.process;

import org.jspecify.annotations.NullMarked;

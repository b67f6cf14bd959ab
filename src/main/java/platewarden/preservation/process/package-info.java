/** The process preservation-hold on the engine. */
@NullMarked
package platewarden.preservation.process;

import org.jspecify.annotations.NullMarked;

/** The process of late and failed destructions on the engine. */
@NullMarked
package platewarden.destruction.process;

import org.jspecify.annotations.NullMarked;

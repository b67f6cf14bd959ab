/** The process engine's wiring, its guards, and what every process tells it. */
@NullMarked
package platewarden.platform.engine;

import org.jspecify.annotations.NullMarked;

/** The read, its rows, its index and its pictures, and every store that holds a copy of it. */
@ApplicationModule(
    allowedDependencies = {"law", "platform", "trail", "sealing", "protection", "readers"})
@NullMarked
package platewarden.reads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

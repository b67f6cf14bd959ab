/** Chapter 5B: vehicles whose reads are destroyed at collection. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing"})
@NullMarked
package platewarden.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

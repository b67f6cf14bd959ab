/** Chapter 5B: requests of program participants, and the vehicles whose reads nobody may keep. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing"})
@NullMarked
package platewarden.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

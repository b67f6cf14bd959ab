/** Sharing with other law enforcement agencies, on the standards of 13.824 subd. 4 and 7. */
@ApplicationModule(
    allowedDependencies = {"law", "platform", "trail", "sealing", "protection", "reads", "access"})
@NullMarked
package platewarden.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

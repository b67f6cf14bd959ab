/** Readers (the devices), their credentials and places. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing"})
@NullMarked
package platewarden.readers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

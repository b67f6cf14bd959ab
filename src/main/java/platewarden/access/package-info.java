/** Written authorization, training and role: who may reach reads. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing", "investigation"})
@NullMarked
package platewarden.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

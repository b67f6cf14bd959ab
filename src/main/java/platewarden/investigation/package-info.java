/** Cases: which are active and to whom they are assigned. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing"})
@NullMarked
package platewarden.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

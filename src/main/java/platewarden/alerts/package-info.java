/** The alert, its verification before action, its outcome. */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "readers",
      "reads",
      "hotlist",
      "investigation",
      "access"
    })
@NullMarked
package platewarden.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

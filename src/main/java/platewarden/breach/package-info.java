/**
 * Breaches of the security of the data: found, assessed, told to those concerned. 13.055; 13.09.
 */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "protection",
      "reads",
      "investigation",
      "alerts",
      "access",
      "search",
      "oversight"
    })
@NullMarked
package platewarden.breach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The biennial audit: its controls, its packs and its process. 13.824 subd. 6. */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "protection",
      "readers",
      "reads",
      "investigation",
      "hotlist",
      "alerts",
      "access",
      "preservation",
      "search",
      "sharing",
      "destruction",
      "oversight"
    })
@NullMarked
package platewarden.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

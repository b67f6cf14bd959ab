/** Justified searches of stored reads. */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "readers",
      "reads",
      "investigation",
      "access"
    })
@NullMarked
package platewarden.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

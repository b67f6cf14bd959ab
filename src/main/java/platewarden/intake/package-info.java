/** The one pipeline from a reader's message to the committed read. */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "readers",
      "reads",
      "hotlist",
      "alerts",
      "investigation",
      "protection"
    })
@NullMarked
package platewarden.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

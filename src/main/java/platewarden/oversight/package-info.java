/** Looks for misuse of searches, for reviewers who are not users. */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "platform",
      "trail",
      "sealing",
      "readers",
      "reads",
      "investigation",
      "access",
      "search"
    })
@NullMarked
package platewarden.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

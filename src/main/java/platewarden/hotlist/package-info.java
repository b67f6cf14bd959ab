/** Hotlists: sources, layouts, versions, atomic swap, match. */
@ApplicationModule(
    allowedDependencies = {"law", "platform", "trail", "sealing", "reads", "investigation"})
@NullMarked
package platewarden.hotlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Destruction of reads no later than 60 days from collection, with certificates. */
@ApplicationModule(
    allowedDependencies = {"law", "platform", "trail", "sealing", "protection", "reads"})
@NullMarked
package platewarden.destruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

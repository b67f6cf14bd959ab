/** Data preserved as exculpatory evidence, on request, until a charge is resolved or dismissed. */
@ApplicationModule(allowedDependencies = {"law", "platform", "trail", "sealing", "reads"})
@NullMarked
package platewarden.preservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

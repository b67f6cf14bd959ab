/**
 * What every duty stands on: the clock, the rule book, the engine's wiring, who is asking, problem
 * details and the embedded services. The one package whose frameworks are not fenced.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "law")
@NullMarked
package platewarden.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

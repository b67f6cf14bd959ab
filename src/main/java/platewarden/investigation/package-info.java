/**
 * Cases: which are active and to whom they are assigned; who may be tracked; and the investigative
 * file, into which reads are copied.
 */
@ApplicationModule(
    allowedDependencies = {"law", "platform", "trail", "sealing", "protection", "reads"})
@NullMarked
package platewarden.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

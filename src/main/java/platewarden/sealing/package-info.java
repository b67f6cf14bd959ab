/**
 * Keys that die with their data: what a read says is sealed under the key of its collection day.
 */
@ApplicationModule(allowedDependencies = {"law", "platform"})
@NullMarked
package platewarden.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The simulated city of the embedded default. It speaks to the application over HTTP only, like any
 * reader.
 */
@ApplicationModule(allowedDependencies = {"law", "platform"})
@NullMarked
package platewarden.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

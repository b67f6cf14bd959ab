/** What the agency shows to everybody, without an account: 13.824 subd. 5. */
@ApplicationModule(allowedDependencies = {"law", "platform"})
@NullMarked
package platewarden.publiclog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

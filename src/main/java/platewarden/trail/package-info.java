/**
 * The data audit trail of 13.824 subd. 7(c): an append-only Merkle log that an outsider can check.
 */
@ApplicationModule(allowedDependencies = {"law", "platform"})
@NullMarked
package platewarden.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

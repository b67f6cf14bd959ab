/** Checking a shared package without network, services or trust. */
@NamedInterface("offline")
@NullMarked
package platewarden.sharing.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

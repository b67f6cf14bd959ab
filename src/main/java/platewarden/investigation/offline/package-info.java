/** Checking an evidence package without network, services or trust. */
@NamedInterface("offline")
@NullMarked
package platewarden.investigation.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

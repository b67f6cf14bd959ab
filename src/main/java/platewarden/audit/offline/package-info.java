/** Checking an audit pack without network, services or trust. */
@NamedInterface("offline")
@NullMarked
package platewarden.audit.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

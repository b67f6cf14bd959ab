/** Programs that run elsewhere, with plain Java alone: the verifier and the witness. */
@NamedInterface("offline")
@NullMarked
package platewarden.trail.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

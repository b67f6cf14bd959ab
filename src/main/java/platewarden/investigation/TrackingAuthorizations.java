package platewarden.investigation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Warrants and exigencies under which a person may be monitored or tracked, 13.824 subd. 2(d).
 * Asked at every call: the record is the gate, whatever a process waits for.
 */
public interface TrackingAuthorizations {

  /**
   * What is in force.
   *
   * @param basis {@code WARRANT} or {@code EXIGENCY}
   * @param until the instant (UTC) at which it ends
   */
  record InForce(UUID id, String basis, Instant until) {}

  /** The authorization in force for this case at this instant; empty means no. */
  Optional<InForce> of(String caseNumber, Instant at);
}

package platewarden.investigation;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * A case, as the case register gives it.
 *
 * @param id our id of it, which is what leaves this package: process variables, trail, addresses
 * @param number the case number
 * @param active whether the criminal investigation is active today (13.82 subd. 7)
 * @param assignedTo the accounts it is assigned to
 * @param charge what became of the charge; unknown is not resolved
 */
public record CaseRecord(
    UUID id, String number, boolean active, Set<String> assignedTo, Charge charge) {

  /** What became of a charge or complaint. */
  public enum Charge {
    /** Nobody is charged. */
    NONE,
    PENDING,
    /** Resolved, the time to appeal included. */
    RESOLVED,
    DISMISSED,
    /** The register does not say. */
    UNKNOWN;

    /** Whether the charge is resolved or dismissed (13.824 subd. 3(b)). */
    public boolean disposed() {
      return this == RESOLVED || this == DISMISSED;
    }
  }

  /** Copies the assignees. */
  public CaseRecord {
    assignedTo = Set.copyOf(assignedTo);
  }

  /** A case of a register that gives no ids and knows of no charge. */
  public CaseRecord(String number, boolean active, Set<String> assignedTo) {
    this(
        UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
        number,
        active,
        assignedTo,
        Charge.UNKNOWN);
  }
}

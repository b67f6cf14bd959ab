package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the commissioner of administration wrote to the agency.
 *
 * @param dated the day on the letter
 * @param answerBy by when the agency may respond or has to act, null when the letter names none
 * @param audit the audit it began or speaks of, null for none
 * @param of the suspension that a reinstatement ends, null otherwise
 * @param words what it says, in short
 */
public record CommissionerOrder(
    UUID id,
    Kind kind,
    LocalDate dated,
    @Nullable LocalDate answerBy,
    @Nullable UUID audit,
    @Nullable UUID of,
    String words,
    String sha256,
    String enteredBy,
    Instant enteredAt) {

  /** What kind of letter it is. */
  public enum Kind {
    /** An additional audit, 13.824 subd. 6(a). */
    ADDITIONAL_AUDIT,
    /** A finding of substantial noncompliance, to which the agency may respond. */
    OPPORTUNITY_TO_RESPOND,
    /** What the agency responded. */
    RESPONSE,
    /** All readers stop, at once. */
    SUSPENSION,
    /** Readers may run again. */
    REINSTATEMENT
  }
}

package platewarden.preservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold, as its record says. The record is the truth: a hold is in force from the commit of its
 * receipt to that of its release, whatever a process waits for.
 *
 * @param receivedAt when the request came (UTC); reads collected later need a new request
 * @param inForceAt since when nothing in its scope is destroyed
 * @param from the first instant of collection it reaches
 * @param to the last, exclusive
 * @param frozenAt when its scope was made read ids, null before
 * @param defectLetterAt when the last letter went that says what is missing
 * @param lastStatusAt when the charge was last asked about, null before
 * @param reviewWarnedAt when the commander was warned of a late review, null while it is not late
 */
public record Hold(
    UUID id,
    State state,
    Stage stage,
    Instant stageSince,
    Instant receivedAt,
    Instant inForceAt,
    Instant from,
    Instant to,
    @Nullable Instant placedAt,
    @Nullable Instant frozenAt,
    @Nullable Instant defectLetterAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant lastStatusAt,
    @Nullable Instant releasedAt,
    @Nullable Instant reviewWarnedAt) {

  /** What a hold is worth: both of the first two keep everything. */
  public enum State {
    PROVISIONAL,
    CONFIRMED,
    RELEASED;

    /** Whether nothing in scope may be destroyed. */
    public boolean inForce() {
      return this != RELEASED;
    }
  }

  /** Where a request stands, and who has to act. */
  public enum Stage {
    RECEIVED("Received", null),
    IN_REVIEW("Waits for review", "technology-unit"),
    INCOMPLETE("Something is missing; the requester was told", null),
    WITH_ATTORNEY("Waits for the city attorney", "city-attorney"),
    HELD("Held until the charge is resolved or dismissed", null),
    STATUS_DUE("The charge’s status is to be asked", "technology-unit"),
    RELEASE_PROPOSED("A release waits for approval", "city-attorney"),
    RELEASED("Released", null);

    private final String label;
    private final @Nullable String waitsFor;

    Stage(String label, @Nullable String waitsFor) {
      this.label = label;
      this.waitsFor = waitsFor;
    }

    /** In words for staff. */
    public String label() {
      return label;
    }

    /** The group that has to act, null when nobody of the agency has. */
    public @Nullable String waitsFor() {
      return waitsFor;
    }
  }
}

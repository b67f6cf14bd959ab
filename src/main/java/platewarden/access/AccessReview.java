package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annual review of the access list.
 *
 * @param period unique: the day by which it has to be signed
 * @param endsAt when what nobody decided is suspended
 * @param due the last day of the twelve months
 * @param frozenAt when the list was taken, null before
 * @param suspendedAt when the undecided were suspended, null before
 * @param sha256 of the signed report, null before
 */
public record AccessReview(
    UUID id,
    String period,
    Instant openedAt,
    Instant endsAt,
    LocalDate due,
    @Nullable Instant frozenAt,
    @Nullable Instant suspendedAt,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Nullable String sha256) {

  /** Who decides on a list. Nobody decides on their own line. */
  public enum Reviewer {
    /** The supervisors, for the accounts of a unit. */
    SUPERVISOR(AccessRoles.SUPERVISOR),
    /** The chief, for the unit that grants access, for supervisors and who is not placed. */
    CHIEF(AccessRoles.CHIEF),
    /** The city attorney, for the chief and for those who oversee. */
    OUTSIDE(AccessRoles.CITY_ATTORNEY);

    private final String role;

    Reviewer(String role) {
      this.role = role;
    }

    /** The realm role that decides. */
    public String role() {
      return role;
    }
  }

  /** What can be decided on an account. */
  public enum Verdict {
    KEEP,
    CHANGE,
    REMOVE,
    /** Nobody decided; the account was suspended. */
    UNDECIDED
  }

  /** A list that somebody owes the decisions on. */
  public record Unit(UUID id, UUID reviewId, String name, Reviewer reviewer) {}

  /**
   * An account on the list, as it was when the list was frozen.
   *
   * @param assignment unit and supervisor, null when nobody knows them
   * @param trainedUntil the last day of its training, null when there was none
   * @param lastUse null when it was never used
   */
  public record Line(
      UUID reviewId,
      String username,
      UUID unitId,
      Set<String> roles,
      @Nullable String assignment,
      @Nullable Instant authorizedUntil,
      @Nullable LocalDate trainedUntil,
      @Nullable Instant lastUse,
      @Nullable Verdict verdict,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {

    /** Copies the roles. */
    public Line {
      roles = Set.copyOf(roles);
    }
  }
}

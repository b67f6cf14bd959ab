package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change or end of access, as it is kept: what was reported, and what was done about it since.
 *
 * @param username whose access it is
 * @param roles the duties the account had when it was reported
 * @param reportedBy the account, or {@code system}
 * @param effectiveAt from when access is ended
 * @param unit the new unit of a mover
 * @param supervisor the new supervisor of a mover
 * @param closedAt when nothing was left to do
 * @param facts what was done, in order
 */
public record AccessChange(
    UUID id,
    String username,
    Set<String> roles,
    ChangeReason reason,
    String reportedBy,
    Instant reportedAt,
    Instant effectiveAt,
    @Nullable String unit,
    @Nullable String supervisor,
    @Nullable Instant closedAt,
    List<Fact> facts) {

  /** Copies the collections. */
  public AccessChange {
    roles = Set.copyOf(roles);
    facts = List.copyOf(facts);
  }

  /** What can be done about a change. */
  public enum Step {
    ASSESSED,
    ACCESS_ENDED,
    SESSIONS_ENDED,
    WORK_REASSIGNED,
    NEED,
    DECISION,
    RESTORED,
    CLOSURE,
    COMMANDER_WARNED
  }

  /**
   * Something that was done.
   *
   * @param code the kind, the answer or the id that came of it; empty when the step says it all
   * @param day the last day of what was restored
   */
  public record Fact(Step step, String code, String by, Instant at, @Nullable LocalDate day) {}

  /** The latest of this step. */
  public Optional<Fact> last(Step step) {
    return facts.stream().filter(fact -> fact.step() == step).reduce((one, other) -> other);
  }

  /** Whether the step was done. */
  public boolean done(Step step) {
    return last(step).isPresent();
  }

  /** What the rules made of it, null before they were asked. */
  public @Nullable ChangeKind kind() {
    return last(Step.ASSESSED).map(fact -> ChangeKind.valueOf(fact.code())).orElse(null);
  }

  /** Whether this step has this answer. */
  public boolean answered(Step step, String code) {
    return last(step).filter(fact -> fact.code().equals(code)).isPresent();
  }

  /** Where it stands, in words. */
  public String state() {
    if (done(Step.RESTORED)) {
      return "Restored under a new authorization";
    }
    if (closedAt != null) {
      return "Ended, and the account is closed";
    }
    if (!done(Step.ACCESS_ENDED)) {
      return "Access ends on the day";
    }
    if (!done(Step.SESSIONS_ENDED)) {
      return "Access ended; sessions and roles at Keycloak are being ended";
    }
    if (kind() == ChangeKind.CONFIRM_NEED && !done(Step.NEED)) {
      return "Suspended; waits for the new supervisor";
    }
    boolean perhaps =
        kind() == ChangeKind.NARROW || last(Step.NEED).filter(AccessChange::requires).isPresent();
    if (perhaps && !done(Step.DECISION)) {
      return "Suspended; waits for a decision";
    }
    return "Ended; waits for the Office of Technology to close the account";
  }

  private static boolean requires(Fact fact) {
    return fact.code().equals("REQUIRES");
  }
}

package platewarden.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of another agency, and what was done about it. What it says stands elsewhere, sealed.
 *
 * @param account the agency's representative
 * @param agency its name
 * @param days the collection days of what was shared
 */
public record Share(
    UUID id,
    String account,
    String agency,
    Instant requestedAt,
    @Nullable Instant closedAt,
    List<Fact> facts,
    List<Day> days) {

  /** Copies the lists. */
  public Share {
    facts = List.copyOf(facts);
    days = List.copyOf(days);
  }

  /** What can be done about a share. */
  public enum Step {
    CHECKED,
    /** What a check found missing: clause, reason and remedy in a sentence. */
    LACKING,
    RECIPIENT,
    SELECTED,
    DECISION,
    BUILT,
    SENT,
    KEY_GIVEN,
    KEYS_WITHDRAWN,
    ASKED,
    PRESSED,
    CONFIRMED,
    REFUSED
  }

  /** Something that was done. */
  public record Fact(Step step, String code, String by, Instant at) {}

  /**
   * A collection day of the package.
   *
   * @param reads how many reads of it were shared
   * @param destroyBy when the first of them has to be destroyed
   * @param withdrawnAt when its opening key was withdrawn
   * @param noticedAt when the recipient was told to destroy what it has of the day
   */
  public record Day(
      LocalDate day,
      int reads,
      Instant destroyBy,
      @Nullable Instant withdrawnAt,
      @Nullable Instant noticedAt) {}

  /** The latest of this step. */
  public Optional<Fact> last(Step step) {
    return facts.stream().filter(fact -> fact.step() == step).reduce((one, other) -> other);
  }

  /** Whether the step was done. */
  public boolean done(Step step) {
    return last(step).isPresent();
  }

  /** How often the step was done. */
  public long times(Step step) {
    return facts.stream().filter(fact -> fact.step() == step).count();
  }

  /** Whether the recipient owes a confirmation that it was asked for three times. */
  public boolean overdue() {
    return closedAt == null && times(Step.ASKED) >= 3;
  }

  /** Where it stands, in words. */
  public String state() {
    if (done(Step.REFUSED)) {
      return "Refused";
    }
    if (done(Step.CONFIRMED)) {
      return "Destroyed by the recipient, as confirmed";
    }
    if (done(Step.ASKED)) {
      return "Destruction is due; the confirmation is outstanding";
    }
    if (done(Step.SENT)) {
      return "Shared; ready to be fetched";
    }
    return done(Step.DECISION) ? "Decided" : "Under review";
  }
}

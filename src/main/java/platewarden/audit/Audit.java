package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit of the records (13.824 subd. 6). What happened with it are facts, added and never
 * changed; its state follows from them.
 *
 * @param ordered whether the commissioner of administration ordered it besides the regular ones
 * @param due the last day by which it has to be completed, in Saint Paul
 * @param openedBy an account or {@code system}
 * @param facts the oldest first
 */
public record Audit(
    UUID id, boolean ordered, LocalDate due, String openedBy, Instant openedAt, List<Fact> facts) {

  /** What was done. */
  public enum Step {
    AUDITOR_NAMED,
    ENGAGED,
    INDEPENDENCE_DECIDED,
    ACCOUNT_OPENED,
    ACCOUNT_EXTENDED,
    ACCOUNT_CLOSED,
    CONTROLS_RUN,
    CONTROLS_INCOMPLETE,
    COMPLETED,
    RESULTS_PUBLISHED,
    SUMMARY_PREPARED,
    SUMMARY_APPROVED,
    REPORT_READY,
    TRANSMITTALS_CONFIRMED,
    TRANSMITTAL_OVERDUE,
    FINDINGS_ANSWERED,
    ACTION_PROVED,
    ACTIONS_CHECKED,
    CLOSED
  }

  /**
   * A fact.
   *
   * @param code a decision, a day, an id, an account or a count; empty when there is nothing to say
   */
  public record Fact(Step step, String code, String by, Instant at) {}

  /** Copies the list. */
  public Audit {
    facts = List.copyOf(facts);
  }

  /** The last fact of a step. */
  public Optional<Fact> last(Step step) {
    return facts.stream().filter(fact -> fact.step() == step).reduce((first, second) -> second);
  }

  /** Whether it was done. */
  public boolean done(Step step) {
    return last(step).isPresent();
  }

  /** What the last fact of a step says; empty when it was not done. */
  public String code(Step step) {
    return last(step).map(Fact::code).orElse("");
  }

  /** The date of the auditor's signed report, from which 30 days count; null before it. */
  public @Nullable LocalDate completedOn() {
    return last(Step.COMPLETED).map(fact -> LocalDate.parse(fact.code())).orElse(null);
  }

  /** Whether its results are public (13.824 subd. 6(b)). */
  public boolean published() {
    return done(Step.RESULTS_PUBLISHED);
  }

  /** Whether the engaged auditor was found independent. */
  public boolean independent() {
    return code(Step.INDEPENDENCE_DECIDED).equals("INDEPENDENT");
  }

  /** Where it stands. */
  public String state() {
    if (done(Step.CLOSED)) {
      return "CLOSED";
    }
    if (done(Step.COMPLETED)) {
      return done(Step.TRANSMITTALS_CONFIRMED) ? "REPORTED" : "COMPLETED";
    }
    if (done(Step.CONTROLS_RUN) || done(Step.CONTROLS_INCOMPLETE)) {
      return "EXAMINED";
    }
    return done(Step.ENGAGED) ? "ENGAGED" : "DUE";
  }
}

package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/** What people answer for a late destruction. Nothing of it allows, delays or cancels one. */
@Service
public class AnswerForLateDestruction {

  private static final Clause ORDER = Clause.of("GO-445.17 Destruction 1");
  private static final Clause EXAMINED = Clause.of("13.824 subd. 6(a)");
  private static final Clause PRESERVED = Clause.of("13.824 subd. 3(b)");
  private static final Set<String> CAUSES = Set.of("STORE", "KEY", "SOFTWARE", "OPERATION");
  private static final int SHORTEST = 10;

  private final LateDestructions late;
  private final Trail trail;
  private final Clock clock;

  AnswerForLateDestruction(LateDestructions late, Trail trail, Clock clock) {
    this.late = late;
    this.trail = trail;
    this.clock = clock;
  }

  /** The Office of Technology says that the store answers again. */
  @Transactional
  public void repaired(Person by, UUID id, boolean done) {
    if (!done) {
      throw incomplete("Tick the box when the store answers again.");
    }
    trail.record(entry("StoreRepaired", by, id, ORDER));
  }

  /** The city attorney decides whether the day goes although held reads are not copied. */
  @Transactional
  public void decideLoss(Person by, UUID id, @Nullable String decision, @Nullable String note) {
    if (!Set.of("DESTROY", "KEEP_CLOSED").contains(String.valueOf(decision))) {
      throw incomplete("Decide: destroy, or keep closed.");
    }
    words(note);
    trail.record(
        entry("LossDecided", by, id, PRESERVED).with("decision", String.valueOf(decision)));
  }

  /** The commander says what the cause was. */
  @Transactional
  public void explain(Person by, UUID id, @Nullable String cause, @Nullable String note) {
    if (cause == null || !CAUSES.contains(cause)) {
      throw incomplete("Name the cause.");
    }
    late.explained(id, cause, words(note), by.username(), now());
    trail.record(entry("FailureExplained", by, id, ORDER).with("cause", cause));
  }

  /** The auditor accepts the explanation, or asks again. */
  @Transactional
  public void accept(Person by, UUID id, @Nullable String decision) {
    boolean accepted = "ACCEPT".equals(decision);
    if (!accepted && !"ASK_AGAIN".equals(decision)) {
      throw incomplete("Decide: accept, or ask again.");
    }
    if (accepted) {
      late.accepted(id, by.username(), now());
    }
    trail.record(
        entry("ExplanationJudged", by, id, EXAMINED).with("decision", String.valueOf(decision)));
  }

  private static String words(@Nullable String note) {
    if (note == null || note.strip().length() < SHORTEST) {
      throw incomplete("Say why, in at least ten characters.");
    }
    return note.strip();
  }

  private static Refused incomplete(String reason) {
    return new Refused(
        Refused.Kind.INCOMPLETE,
        new Refusal(ORDER, "a late destruction is explained", reason, null));
  }

  private static TrailEvent entry(String action, Person by, UUID id, Clause clause) {
    return TrailEvent.done(action, by.username(), "late-destruction", id.toString())
        .under(clause)
        .in(Partition.RESTRICTED);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

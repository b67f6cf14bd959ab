package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.access.DecideOnRequest.Answer;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes what a person decided on a change into the record, in the transaction that completes their
 * task. The engine has already held them to the separation of duties.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class DecideOnChange {

  private final AccessChanges changes;
  private final AccessFile file;
  private final Trail trail;
  private final Clock clock;

  /** Decides in this file. */
  public DecideOnChange(AccessChanges changes, AccessFile file, Trail trail, Clock clock) {
    this.changes = changes;
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** The new supervisor says whether the new work requires access. */
  public void confirmNeed(Person by, UUID changeId, Answer answer) {
    answer.oneOf("REQUIRES", "DOES_NOT");
    answer.reasonedWhen("DOES_NOT");
    open(changeId);
    done(by, changeId, Step.NEED, answer, null);
    record("NewAssignmentConfirmed", by, changeId, AccessRefusals.ASSIGNMENT, answer);
  }

  /** The commander, the chief or the city attorney restores access or leaves it ended. */
  public void decide(Person by, UUID changeId, Answer answer) {
    answer.oneOf("RESTORE", "END");
    answer.reasonedWhen("END");
    open(changeId);
    LocalDate until = answer.is("RESTORE") ? answer.lawfulEnd(Days.of(clock.instant())) : null;
    done(by, changeId, Step.DECISION, answer, until);
    record("ChangedAccessDecided", by, changeId, AccessRefusals.WRITTEN, answer);
  }

  /** The Office of Technology proves that the account is closed. */
  public void confirmClosure(Person by, UUID changeId, Answer answer) {
    if (!answer.is("CLOSED")) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "a change of access goes through the Office of Technology",
          "The account is not ticked as closed",
          "close it first; the task stays open");
    }
    open(changeId);
    done(by, changeId, Step.CLOSURE, answer, null);
    changes.close(changeId, clock.instant());
    record("AccountClosed", by, changeId, AccessRefusals.ASSIGNMENT, answer);
  }

  private void open(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    if (change.closedAt() != null || !change.done(Step.ACCESS_ENDED)) {
      throw AccessRefusals.conflict(
          AccessRefusals.WRITTEN,
          "a decision is taken once, in its turn",
          "The change is: " + change.state(),
          "open the change and look who has to act");
    }
  }

  private void done(Person by, UUID changeId, Step step, Answer answer, @Nullable LocalDate until) {
    Instant now = clock.instant();
    changes.add(changeId, new Fact(step, answer.code(), by.username(), now, until));
    String note = answer.note();
    if (note != null) {
      file.note(answer.taskId(), "note", note, by.username(), now);
    }
  }

  private void record(String action, Person by, UUID changeId, Clause clause, Answer answer) {
    trail.record(
        TrailEvent.done(action, by.username(), "access-change", changeId.toString())
            .under(clause)
            .with("decision", answer.code()));
  }
}

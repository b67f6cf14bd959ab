package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Asks the rules what a reported change does, and who may decide on what is left. */
@Service
@Transactional
public class AssessChange {

  private final AccessChanges changes;
  private final JudgeChange rules;
  private final Trail trail;
  private final Clock clock;

  /** Assesses changes of this file. */
  public AssessChange(AccessChanges changes, JudgeChange rules, Trail trail, Clock clock) {
    this.changes = changes;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param now whether it is in effect
   */
  public record Assessment(ChangeKind kind, ChangeDecider decider, boolean now) {}

  /** Assesses, and keeps what was found. */
  public Assessment assess(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    Instant now = clock.instant();
    JudgeChange.Judged judged = rules.judge(change.reason(), change.roles());
    changes.add(changeId, new Fact(Step.ASSESSED, judged.kind().name(), "system", now, null));
    trail.record(
        TrailEvent.done("AccessChangeAssessed", "system", "access-change", changeId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("kind", judged.kind().name())
            .with("decider", judged.decider().name())
            .with("judgement", judged.judgementId()));
    return new Assessment(judged.kind(), judged.decider(), !change.effectiveAt().isAfter(now));
  }
}

package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Checks what has to hold before a person decides: delegation, training, assignment, role and
 * purposes, and who may decide.
 */
@Service
@Transactional
public class CheckPreconditions {

  private final AccessFile file;
  private final PersonnelRecords personnel;
  private final JudgeAccess rules;
  private final Trail trail;
  private final Clock clock;

  /** Checks against these records and rules. */
  public CheckPreconditions(
      AccessFile file, PersonnelRecords personnel, JudgeAccess rules, Trail trail, Clock clock) {
    this.file = file;
    this.personnel = personnel;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** Checks, and says in the record whom the request waits for. */
  public AccessCheck check(UUID requestId) {
    AccessRequest request = file.find(requestId).orElseThrow();
    AccessCheck check = judge(request);
    AccessState next =
        switch (check.verdict()) {
          case MET -> AccessState.AWAITING_ASSIGNMENT;
          case TRAINING_MISSING -> AccessState.AWAITING_TRAINING;
          case REFUSED -> request.state();
        };
    if (request.state().open() && next != request.state()) {
      file.save(request.in(next, clock.instant()));
    }
    return check;
  }

  /** Judges the request as things stand now, and keeps what was found. */
  AccessCheck judge(AccessRequest request) {
    Instant now = clock.instant();
    PersonnelRecords.Delegation delegation = personnel.delegation(now).orElse(null);
    JudgeAccess.Judged judged =
        rules.judge(
            new JudgeAccess.Facts(
                request.roles(),
                personnel
                    .assignment(request.requester())
                    .filter(assignment -> assignment.supervisor() != null)
                    .isPresent(),
                delegation != null && delegation.designates(request.requester(), request.roles()),
                request.purposes(),
                personnel.training(request.requester(), Days.of(now)).isPresent(),
                delegation != null));
    AccessCheck check =
        new AccessCheck(
            UUID.randomUUID(),
            request.id(),
            now,
            judged.verdict(),
            judged.level(),
            judged.judgementId(),
            judged.findings());
    file.add(check);
    trail.record(
        TrailEvent.done("AccessChecked", "system", "access-request", request.id().toString())
            .under(
                check.refusals().isEmpty()
                    ? AccessRefusals.ROLES
                    : check.refusals().get(0).clause())
            .with("verdict", check.verdict().name())
            .with("level", String.valueOf(check.level()))
            .with("judgement", check.judgementId()));
    return check;
  }
}

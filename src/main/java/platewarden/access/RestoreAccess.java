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

/**
 * Restores access after a change as a decision says: by a new authorization and a new paper. The
 * earlier one stays on file, ended.
 */
@Service
@Transactional
public class RestoreAccess {

  private final AccessChanges changes;
  private final AccessFile file;
  private final PersonnelRecords personnel;
  private final SignAuthorization sign;
  private final BringIntoForce force;
  private final Trail trail;
  private final Clock clock;

  /** Restores in these records. */
  public RestoreAccess(
      AccessChanges changes,
      AccessFile file,
      PersonnelRecords personnel,
      SignAuthorization sign,
      BringIntoForce force,
      Trail trail,
      Clock clock) {
    this.changes = changes;
    this.file = file;
    this.personnel = personnel;
    this.sign = sign;
    this.force = force;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Checks everything that access rests on again, and restores it.
   *
   * @return whether access is open now; false when something it rests on was lost
   */
  public boolean restore(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    if (change.done(Step.RESTORED)) {
      return true;
    }
    AccessRequest before =
        file.of(change.username()).stream()
            .filter(request -> request.state() == AccessState.GRANTED)
            .findFirst()
            .orElse(null);
    boolean endsElsewhere =
        changes.of(change.username()).stream()
            .anyMatch(other -> other.closedAt() == null && other.kind() == ChangeKind.END);
    if (before == null || endsElsewhere || file.open(change.username()).isPresent()) {
      return lost(change);
    }
    UUID request = decided(change, before);
    sign.sign(request);
    if (!force.bring(request)) {
      file.save(file.find(request).orElseThrow().in(AccessState.REFUSED, clock.instant()));
      return lost(change);
    }
    Instant now = clock.instant();
    changes.add(changeId, new Fact(Step.RESTORED, request.toString(), "system", now, null));
    changes.close(changeId, now);
    trail.record(
        TrailEvent.done("AccessRestored", "system", "access-change", changeId.toString())
            .under(AccessRefusals.WRITTEN)
            .with("request", request.toString()));
    return true;
  }

  private UUID decided(AccessChange change, AccessRequest before) {
    Instant now = clock.instant();
    String unit = change.unit();
    AccessRequest request =
        new AccessRequest(
            UUID.randomUUID(),
            change.username(),
            before.roles(),
            unit == null ? before.assignment() : "Assignment to " + unit,
            before.purposes(),
            before.trainingReference(),
            now,
            AccessState.DECIDED,
            now,
            null);
    file.save(request);
    Fact decision = change.last(Step.DECISION).orElseThrow();
    change
        .last(Step.NEED)
        .ifPresent(
            need ->
                file.add(
                    new AccessDecision(
                        request.id(),
                        AccessDecision.Step.ASSIGNMENT,
                        need.code(),
                        need.by(),
                        need.at(),
                        null,
                        null)));
    UUID delegation =
        personnel
            .delegation(decision.at())
            .filter(it -> !decision.by().equals(it.chief()))
            .map(PersonnelRecords.Delegation::id)
            .orElse(null);
    file.add(
        new AccessDecision(
            request.id(),
            AccessDecision.Step.ACCESS,
            "GRANT",
            decision.by(),
            decision.at(),
            decision.day(),
            delegation));
    file.add(
        new AccessDecision(
            request.id(), AccessDecision.Step.ACCOUNT, "PROVISIONED", "system", now, null, null));
    return request.id();
  }

  private boolean lost(AccessChange change) {
    trail.record(
        TrailEvent.done("AccessRestored", "system", "access-change", change.id().toString())
            .refused()
            .under(AccessRefusals.ROLES)
            .with("rule", "everything that access rests on holds when it is restored"));
    return false;
  }
}

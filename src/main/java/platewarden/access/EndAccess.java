package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.platform.security.Sessions;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Ends access at once, in our own records: the authorization, and every session and token that
 * began before. Nothing of it waits for Keycloak or for a person.
 */
@Service
@Transactional
public class EndAccess {

  private final AccessChanges changes;
  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final Sessions sessions;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Ends access in these records. */
  public EndAccess(
      AccessChanges changes,
      Authorizations authorizations,
      PersonnelRecords personnel,
      Sessions sessions,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.sessions = sessions;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Ends every authorization of the account, those that are only signed included. */
  public void end(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    if (change.done(Step.ACCESS_ENDED)) {
      return;
    }
    Instant now = clock.instant();
    long ended =
        authorizations.everOf(change.username()).stream()
            .filter(each -> each.endedAt() == null && each.until().isAfter(now))
            .peek(each -> authorizations.save(each.voidFrom(now)))
            .count();
    place(change);
    sessions.end(change.username());
    changes.add(changeId, new Fact(Step.ACCESS_ENDED, "", "system", now, null));
    trail.record(
        TrailEvent.done("AccessEnded", "system", "access-change", changeId.toString())
            .under(AccessRefusals.ROLES)
            .with("person", change.username())
            .with("reason", change.reason().name())
            .with("authorizations", ended));
    events.publishEvent(new AccessEnded(change.username(), changeId, now));
  }

  /** A request that is still open meets the new place, or none, when it is checked again. */
  private void place(AccessChange change) {
    String unit = change.unit();
    if (change.reason() == ChangeReason.LEAVER) {
      personnel.remove(change.username());
    } else if (change.reason() == ChangeReason.MOVER && unit != null) {
      personnel.put(
          new PersonnelRecords.Assignment(change.username(), unit, change.supervisor()),
          change.reportedBy());
    }
  }
}

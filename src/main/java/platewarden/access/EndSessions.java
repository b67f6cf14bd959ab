package platewarden.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.platform.security.Accounts;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes the roles at Keycloak away and ends its sessions. Access ended before; when Keycloak does
 * not answer this is tried again each minute.
 */
@Service
@Transactional
public class EndSessions {

  private final AccessChanges changes;
  private final Accounts accounts;
  private final Trail trail;
  private final Clock clock;

  /** Ends sessions of these accounts. */
  public EndSessions(AccessChanges changes, Accounts accounts, Trail trail, Clock clock) {
    this.changes = changes;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ends them; doing it twice changes nothing. */
  public void end(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    if (change.done(Step.SESSIONS_ENDED)) {
      return;
    }
    String username = change.username();
    boolean closes = change.reason().closesAccount();
    accounts.take(username, Set.copyOf(closes ? Roles.STAFF : AccessRoles.DUTIES));
    if (closes) {
      accounts.disable(username);
    }
    accounts.endSessions(username);
    Instant now = clock.instant();
    changes.add(changeId, new Fact(Step.SESSIONS_ENDED, "", "system", now, null));
    trail.record(
        TrailEvent.done("SessionsEnded", "system", "access-change", changeId.toString())
            .under(AccessRefusals.ROLES)
            .with("person", username)
            .with("accountDisabled", closes)
            .with("secondsAfter", Duration.between(change.effectiveAt(), now).toSeconds()));
  }
}

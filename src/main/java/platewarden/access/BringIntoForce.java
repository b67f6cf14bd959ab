package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.security.Accounts;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Brings a signed authorization into force once the account is provisioned, when everything it
 * rests on still holds (13.824 subd. 7(c)).
 */
@Service
@Transactional
public class BringIntoForce {

  private final AccessFile file;
  private final Authorizations authorizations;
  private final CheckPreconditions preconditions;
  private final Accounts accounts;
  private final Trail trail;
  private final Clock clock;

  /** Brings into force in these records. */
  public BringIntoForce(
      AccessFile file,
      Authorizations authorizations,
      CheckPreconditions preconditions,
      Accounts accounts,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.authorizations = authorizations;
    this.preconditions = preconditions;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Checks everything again, then opens access, or makes the authorization void.
   *
   * @return whether access is open now
   */
  public boolean bring(UUID requestId) {
    AccessRequest request = file.find(requestId).orElseThrow();
    Authorization authorization = authorizations.ofRequest(requestId).orElseThrow();
    if (request.state() == AccessState.GRANTED) {
      return true;
    }
    Instant now = clock.instant();
    boolean holds =
        preconditions.judge(request).verdict() == Preconditions.MET
            && file.decision(requestId, AccessDecision.Step.ACCOUNT).isPresent()
            && authorization.endedAt() == null
            && authorization.until().isAfter(now);
    if (!holds) {
      authorizations.save(authorization.voidFrom(now));
      trail.record(event("AuthorizationVoided", authorization));
      return false;
    }
    // Before the authorization: while Keycloak does not answer there is no access.
    accounts.give(request.requester(), request.duty());
    authorizations.save(authorization.inForceFrom(now));
    file.save(request.in(AccessState.GRANTED, now));
    trail.record(event("RoleSet", authorization).with("duty", request.duty()));
    return true;
  }

  private static TrailEvent event(String action, Authorization authorization) {
    return TrailEvent.done(action, "system", "authorization", authorization.id().toString())
        .under(AccessRefusals.ROLES)
        .with("request", authorization.requestId().toString());
  }
}

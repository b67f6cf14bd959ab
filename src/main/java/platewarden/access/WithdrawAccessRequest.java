package platewarden.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Takes a request back before the authorization is signed. */
@Service
public final class WithdrawAccessRequest {

  private final AccessFile file;
  private final GrantProcess process;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Withdraws from this file and this process. */
  public WithdrawAccessRequest(
      AccessFile file, GrantProcess process, Trail trail, RefusalsOnTrail refusals, Clock clock) {
    this.file = file;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Ends the request and every task that waits on it.
   *
   * @throws Refused CONFLICT once the authorization was signed or the request is over; FORBIDDEN
   *     for a request that is another's or that is not there
   */
  public void withdraw(Person by, UUID requestId) {
    refusals.run(
        "AccessRequestWithdrawn",
        by,
        "access-request",
        requestId.toString(),
        () -> {
          AccessRequest request =
              file.find(requestId)
                  .filter(found -> found.requester().equals(by.username()))
                  .orElseThrow(
                      () ->
                          AccessRefusals.forbidden(
                              AccessRefusals.ROLES,
                              "a request is withdrawn by who made it",
                              "This is no request of yours",
                              "ask its requester"));
          if (!request.state().withdrawable()) {
            throw AccessRefusals.conflict(
                AccessRefusals.WRITTEN,
                "a request may be withdrawn until the authorization is signed",
                "The request is " + request.state().label(),
                "access that was granted is ended through the Office of Technology");
          }
          file.save(request.in(AccessState.WITHDRAWN, clock.instant()));
          trail.record(
              TrailEvent.done(
                      "AccessRequestWithdrawn",
                      by.username(),
                      "access-request",
                      requestId.toString())
                  .under(AccessRefusals.WRITTEN));
          process.lapse(requestId);
          return requestId;
        });
  }
}

package platewarden.access;

import java.util.UUID;
import platewarden.law.Refused;
import platewarden.platform.Person;

/** Takes a request back before the authorization is signed. */
public interface WithdrawAccessRequest {

  /**
   * Ends the request and every task that waits on it.
   *
   * @throws Refused CONFLICT once the authorization was signed or the request is over; FORBIDDEN
   *     for a request that is another's
   */
  void withdraw(Person by, UUID requestId);
}

package platewarden.platform.security;

import java.time.Instant;
import java.util.Map;

/**
 * Which sessions and tokens are over, and when an account was last used. It is asked at every
 * request, so that the end of access does not wait for Keycloak nor for a token's last minute.
 */
public interface Sessions {

  /** Everything this account began up to now is over. */
  void end(String username);

  /** Whether a session or token that began then is over. */
  boolean over(String username, Instant since);

  /** Notes that the account was used now. */
  void used(String username);

  /** When each account was last used, to some minutes; an account that never was is missing. */
  Map<String, Instant> lastUse();
}

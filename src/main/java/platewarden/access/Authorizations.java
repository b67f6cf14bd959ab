package platewarden.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Written authorizations, kept for good: in 2019 St. Paul had lost 19 of 350. */
public interface Authorizations {

  /** Writes one, new or changed. */
  void save(Authorization authorization);

  /** The one that a request led to. */
  Optional<Authorization> ofRequest(UUID requestId);

  /** The one in force for this account, the latest to end when there are several. */
  Optional<Authorization> inForce(String username, Instant now);
}

package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Written authorizations, kept for good: in 2019 St. Paul had lost 19 of 350. */
public interface Authorizations {

  /** Writes one, new or changed. */
  void save(Authorization authorization);

  /** The one that a request led to. */
  Optional<Authorization> ofRequest(UUID requestId);

  /** Every one this account ever had, the newest first. */
  List<Authorization> everOf(String username);

  /** Those in force at this moment, of whomever. */
  List<Authorization> allInForce(Instant now);

  /** When the very first was signed; empty before there is one. */
  Optional<Instant> firstSigned();

  /** The one in force for this account, the latest to end when there are several. */
  Optional<Authorization> inForce(String username, Instant now);
}

package platewarden.oversight;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import platewarden.investigation.TrackingNotJustified;
import platewarden.platform.Person;
import platewarden.platform.security.Accounts;
import platewarden.search.Rank;
import platewarden.search.SearchLog;
import platewarden.search.SearchLog.Logged;

/**
 * Hears of tracking that was not justified (13.824 subd. 2(d)): what was searched under it is
 * looked at by somebody outside the unit, whoever found it not justified.
 */
@Component
class WatchTracking {

  private static final Logger log = LoggerFactory.getLogger(WatchTracking.class);

  private final SearchLog searches;
  private final Accounts accounts;
  private final OpenFinding open;

  WatchTracking(SearchLog searches, Accounts accounts, OpenFinding open) {
    this.searches = searches;
    this.accounts = accounts;
    this.open = open;
  }

  /** In the transaction that ends the tracking. */
  @EventListener
  void notJustified(TrackingNotJustified tracking) {
    List<UUID> made =
        searches.between(tracking.from(), tracking.until()).stream()
            .filter(search -> search.username().equals(tracking.requester()))
            .filter(search -> tracking.caseNumber().equals(search.caseNumber()))
            .map(Logged::id)
            .toList();
    open.ofTracking(tracking.trackingId(), tracking.requester(), rank(tracking.requester()), made);
  }

  /** Of an account that nobody can tell about, the review goes to whoever is under nobody here. */
  private Rank rank(String username) {
    try {
      return accounts
          .find(username)
          .map(account -> Rank.of(new Person(username, account.roles())))
          .orElse(Rank.CHIEF);
    } catch (RuntimeException unavailable) {
      log.warn("The accounts cannot be asked about the rank of a requester", unavailable);
      return Rank.CHIEF;
    }
  }
}

package platewarden.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests one address may make: so many a second, and a number at once. Safe for use by
 * many threads.
 */
public final class AddressAllowance {

  private static final int ADDRESSES = 10_000;

  private record Allowance(double left, Instant at) {}

  private final double perSecond;
  private final double atOnce;
  private final Clock clock;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

  /** Allows so many. */
  public AddressAllowance(double perSecond, double atOnce, Clock clock) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /** Counts a request; false when it is one too many. */
  public boolean mayCome(String address) {
    Instant now = clock.instant();
    if (allowances.size() > ADDRESSES) {
      forgetTheRested(now);
    }
    Allowance left =
        allowances.merge(
            address,
            new Allowance(atOnce - 1, now),
            (known, fresh) -> {
              double seconds = Duration.between(known.at(), now).toMillis() / 1000.0;
              double more = Math.min(atOnce, known.left() + seconds * perSecond);
              return new Allowance(Math.max(-1, more - 1), now);
            });
    return left.left() >= 0;
  }

  /** Only those that have all of it again: many addresses free nobody who has used theirs up. */
  private void forgetTheRested(Instant now) {
    double rest = atOnce / perSecond;
    Iterator<Allowance> each = allowances.values().iterator();
    while (each.hasNext()) {
      if (Duration.between(each.next().at(), now).toMillis() > rest * 1000) {
        each.remove();
      }
    }
  }
}

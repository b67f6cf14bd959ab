package platewarden.sharing.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.BusinessDays;
import platewarden.sharing.Share;
import platewarden.sharing.Shares;

/** When steps of sharing-request are due; the model asks by {@code ${sharingClock...}}. */
@Component("sharingClock")
public final class SharingClock {

  private static final int DECISION = 3;
  private static final int RECIPIENT = 5;
  private static final Duration AGAIN = Duration.ofDays(7);

  private final Shares shares;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this file. */
  public SharingClock(Shares shares, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.shares = shares;
    this.clock = clock;
  }

  /** Three business days for a decision. */
  public Date decisionDue(String shareId) {
    return Date.from(businessDays.after(clock.instant(), DECISION));
  }

  /** Five business days without an answer refuse a recipient outside Minnesota. */
  public Date recipientLapses(String shareId) {
    return Date.from(businessDays.after(clock.instant(), RECIPIENT));
  }

  /** The latest of the days' destroy-by instants; each day's key is withdrawn on its own. */
  public Date destroyBy(String shareId) {
    return Date.from(
        shares.find(UUID.fromString(shareId)).orElseThrow().days().stream()
            .map(Share.Day::destroyBy)
            .max(Instant::compareTo)
            .orElseThrow());
  }

  /** Seven days after each reminder. */
  public Date chaseAgain(String shareId) {
    return Date.from(clock.instant().plus(AGAIN));
  }
}

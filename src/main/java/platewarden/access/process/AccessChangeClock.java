package platewarden.access.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.access.AccessChanges;
import platewarden.law.BusinessDays;
import platewarden.platform.Days;

/** When steps of access-change are due; the model asks by {@code ${accessChangeClock...}}. */
@Component("accessChangeClock")
public final class AccessChangeClock {

  private static final int ANSWER = 2;
  private static final int LAPSE = 5;
  private static final Duration REMINDER = Duration.ofHours(4);

  private final AccessChanges changes;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this file. */
  public AccessChangeClock(AccessChanges changes, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.changes = changes;
    this.clock = clock;
  }

  /** The moment the change is in effect. */
  public Date effectiveAt(String changeId) {
    return Date.from(changes.find(UUID.fromString(changeId)).orElseThrow().effectiveAt());
  }

  /** Two business days for the new supervisor. */
  public Date needDue(String changeId) {
    return business(ANSWER);
  }

  /** Five business days after the new supervisor was asked access stays ended. */
  public Date needLapses(String changeId) {
    return business(LAPSE);
  }

  /** Five business days for a decision; access is suspended meanwhile. */
  public Date decisionDue(String changeId) {
    return business(LAPSE);
  }

  /** Four hours for the Office of Technology, and never after the day's last minute. */
  public Date closureReminder(String changeId) {
    Instant soon = clock.instant().plus(REMINDER);
    Instant last = endOfDay();
    return Date.from(soon.isBefore(last) ? soon : last);
  }

  /** 23:59 of the same day in Saint Paul. */
  public Date closureOverdue(String changeId) {
    return Date.from(endOfDay());
  }

  private Instant endOfDay() {
    return Days.of(clock.instant()).atTime(23, 59).atZone(Days.SAINT_PAUL).toInstant();
  }

  private Date business(int days) {
    return Date.from(businessDays.after(clock.instant(), days));
  }
}

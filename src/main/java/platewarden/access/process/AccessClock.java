package platewarden.access.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.access.AccessFile;
import platewarden.law.BusinessDays;
import platewarden.platform.Days;

/** When steps of access-grant are due; the model asks by {@code ${accessClock...}}. */
@Component("accessClock")
public final class AccessClock {

  private static final int ANSWER = 2;
  private static final int DECISION = 5;
  private static final int LAPSE_DAYS = 30;
  private static final int TRAINING_DAYS = 60;

  private final AccessFile file;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this file. */
  public AccessClock(AccessFile file, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.file = file;
    this.clock = clock;
  }

  /** Two business days for the supervisor. */
  public Date assignmentDue(String requestId) {
    return business(ANSWER);
  }

  /** Five business days for a decision. */
  public Date decisionDue(String requestId) {
    return business(DECISION);
  }

  /** Two business days for the Office of Technology. */
  public Date accountDue(String requestId) {
    return business(ANSWER);
  }

  /** Thirty days after the supervisor was asked. */
  public Date requestLapses(String requestId) {
    return days(clock.instant(), LAPSE_DAYS);
  }

  /** Sixty days after the request; a check that comes to nothing does not begin them again. */
  public Date trainingPeriodOver(String requestId) {
    return days(file.find(UUID.fromString(requestId)).orElseThrow().requestedAt(), TRAINING_DAYS);
  }

  private Date business(int days) {
    return Date.from(businessDays.after(clock.instant(), days));
  }

  private static Date days(Instant from, int days) {
    return Date.from(from.atZone(Days.SAINT_PAUL).plusDays(days).toInstant());
  }
}

package platewarden.breach.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.breach.Breaches;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * When steps of a breach are due; the model asks by {@code ${breachClock...}}. The law's own clock
 * is the most expedient time possible: these only warn, but for the delay, which lapses.
 */
@Component("breachClock")
public final class BreachClock {

  private final Breaches breaches;
  private final Law law;
  private final Clock clock;

  /** Reads dates from this record. */
  public BreachClock(Breaches breaches, Law law, Clock clock) {
    this.breaches = breaches;
    this.law = law;
    this.clock = clock;
  }

  /** An hour from the report. */
  public Date containDue(String breachId) {
    return fromReport(breachId, "contain");
  }

  /** Three days from the report. */
  public Date assessDue(String breachId) {
    return fromReport(breachId, "assess");
  }

  /** As long as notice may take. */
  public Date investigateDue(String breachId) {
    return fromReport(breachId, "notify");
  }

  /** As long as an assessment may take. */
  public Date delayDue(String breachId) {
    return fromReport(breachId, "assess");
  }

  /** Ten days from the report. */
  public Date notifyDue(String breachId) {
    return fromReport(breachId, "notify");
  }

  /** Seven days from the determination. */
  public Date retestDelay(String breachId) {
    return fromNow(number("breach-delay-decider", "delayReview"));
  }

  /** Two days for the new determination. */
  public Date delayLapses(String breachId) {
    return fromNow(number("breach-clocks", "delayLapses"));
  }

  /** Thirty days, again and again. */
  public Date askDisposition(String breachId) {
    return fromNow(number("breach-clocks", "askDisposition"));
  }

  /** Ten days from the investigations. */
  public Date referralDue(String breachId) {
    return fromNow(number("breach-clocks", "notify"));
  }

  /** Ten days from the final disposition. */
  public Date reportDue(String breachId) {
    return fromNow(number("breach-clocks", "notify"));
  }

  private Date fromReport(String breachId, String name) {
    return Date.from(
        breaches
            .find(UUID.fromString(breachId))
            .orElseThrow()
            .openedAt()
            .plus(number("breach-clocks", name)));
  }

  private Date fromNow(Duration length) {
    return Date.from(clock.instant().plus(length));
  }

  private Duration number(String reading, String name) {
    return law.number(reading, name, Days.of(clock.instant())).duration();
  }
}

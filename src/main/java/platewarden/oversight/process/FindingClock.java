package platewarden.oversight.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.oversight.Finding;
import platewarden.oversight.FindingKind;
import platewarden.oversight.Findings;
import platewarden.platform.Days;

/** When a review is due; the model asks by {@code ${findingClock.reviewDue(findingId)}}. */
@Component("findingClock")
public final class FindingClock {

  private final Findings findings;
  private final Law law;
  private final Clock clock;

  FindingClock(Findings findings, Law law, Clock clock) {
    this.findings = findings;
    this.law = law;
    this.clock = clock;
  }

  /** Three days after an exigency, else the business days of the reading. */
  public Date reviewDue(String findingId) {
    LocalDate today = Days.of(clock.instant());
    Finding finding = findings.find(UUID.fromString(findingId)).orElseThrow();
    if (finding.kind() == FindingKind.EXIGENT_SEARCH) {
      return Date.from(
          finding
              .openedAt()
              .plus(law.number("tracking-thresholds", "exigencyReview", today).duration()));
    }
    long days = law.number("misuse-thresholds", "review", today).duration().toDays();
    return Date.from(law.businessDays().after(clock.instant(), Math.toIntExact(days)));
  }
}

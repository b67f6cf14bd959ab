package platewarden.oversight;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.trail.BreachSuspected;

/** Has a breach assessed (13.055) after a reviewer found misuse. */
@Service
public class ReportMisuse {

  private final Findings findings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReportMisuse(Findings findings, ApplicationEventPublisher events, Clock clock) {
    this.findings = findings;
    this.events = events;
    this.clock = clock;
  }

  /** Says so; for a finding that was said before it is the same suspicion. */
  @Transactional
  public void report(UUID id) {
    Finding finding = findings.find(id).orElseThrow();
    events.publishEvent(
        new BreachSuspected(
            id, "MISUSE", finding.username(), "finding", id.toString(), clock.instant()));
  }
}

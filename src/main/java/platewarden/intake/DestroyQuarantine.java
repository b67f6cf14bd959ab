package platewarden.intake;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Destroys what lay in the quarantine for as long as it may: reading {@code quarantine}. */
@Service
public class DestroyQuarantine {

  private static final Clause THREE_KINDS = Clause.of("13.824 subd. 2(a)");

  private final Quarantine quarantine;
  private final Law law;
  private final Trail trail;
  private final Clock clock;

  DestroyQuarantine(Quarantine quarantine, Law law, Trail trail, Clock clock) {
    this.quarantine = quarantine;
    this.law = law;
    this.trail = trail;
    this.clock = clock;
  }

  /** Destroys what is due. Repeating it after a crash finishes the work. */
  @Transactional
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  public void destroyWhatIsDue() {
    Instant now = clock.instant();
    Instant limit = now.minus(law.number("quarantine", "quarantine", Days.of(now)).duration());
    long destroyed = quarantine.destroyReceivedBefore(limit);
    if (destroyed > 0) {
      trail.record(
          TrailEvent.done("QuarantineDestroyed", "system", "quarantine", Days.of(now).toString())
              .under(THREE_KINDS)
              .with("files", destroyed));
    }
  }
}

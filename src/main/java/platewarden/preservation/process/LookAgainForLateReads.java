package platewarden.preservation.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.preservation.FreezeScope;
import platewarden.preservation.Hold;
import platewarden.preservation.HoldFile;

/**
 * Looks through the scope of young holds again: a read that was being stored in the second of the
 * receipt was seen neither by whoever stored it nor by whoever froze the scope.
 */
@Component
public class LookAgainForLateReads {

  private static final Logger LOG = LoggerFactory.getLogger(LookAgainForLateReads.class);
  private static final Duration YOUNG = Duration.ofMinutes(5);

  private final HoldFile file;
  private final FreezeScope freeze;
  private final Clock clock;

  /** Looks by this use case. */
  public LookAgainForLateReads(HoldFile file, FreezeScope freeze, Clock clock) {
    this.file = file;
    this.freeze = freeze;
    this.clock = clock;
  }

  /** Once a minute, so that each young hold is looked through again at least twice. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void look() {
    Instant now = clock.instant();
    for (Hold hold : file.inForce(Instant.EPOCH, now)) {
      Instant frozen = hold.frozenAt();
      if (frozen != null && frozen.plus(YOUNG).isAfter(now)) {
        try {
          freeze.freeze(hold.id());
        } catch (RuntimeException e) {
          // The next minute tries on; the message may speak of data.
          LOG.warn("Hold {} was not looked through again: {}", hold.id(), e.getClass().getName());
        }
      }
    }
  }
}

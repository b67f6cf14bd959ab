package platewarden.preservation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Warns the commander that nobody has reviewed a request in time. It stands on the commander's home
 * page and on the trail until somebody has; the hold is in force meanwhile.
 */
@Service
@Transactional
public class WarnOfLateReview {

  private final HoldFile file;
  private final Trail trail;
  private final Clock clock;

  /** Warns from this file. */
  public WarnOfLateReview(HoldFile file, Trail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** Warns; once for each review. */
  public void warn(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    if (hold.reviewWarnedAt() != null || hold.stage() != Hold.Stage.IN_REVIEW) {
      return;
    }
    file.save(Holds.of(hold).warned(clock.instant()).now());
    trail.record(
        TrailEvent.done("HoldReviewLate", "system", "hold", holdId.toString())
            .under(HoldClauses.ORDER)
            .with("receivedAt", hold.receivedAt().toString()));
  }
}

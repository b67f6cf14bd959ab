package platewarden.investigation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Closes a request that was refused; its page says why and what would make it lawful. */
@Service
@Transactional
public class RefuseTracking {

  private final TrackingFile file;
  private final Trail trail;
  private final Clock clock;

  /** Closes requests of this file. */
  public RefuseTracking(TrackingFile file, Trail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** Refuses; nothing when it ended otherwise. */
  public void refuse(UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.state() == TrackingState.ENDED) {
      return;
    }
    file.save(asked.in(TrackingState.REFUSED, clock.instant()));
    trail.record(
        TrailEvent.done("TrackingRefused", "system", "tracking", id.toString())
            .refused()
            .under(TrackingRefusals.ORDER));
  }
}

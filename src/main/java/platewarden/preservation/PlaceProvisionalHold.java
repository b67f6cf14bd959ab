package platewarden.preservation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Writes down that the hold stands, in the transaction of its receipt; once. */
@Service("preservation.placeProvisionalHold")
@Transactional(propagation = Propagation.SUPPORTS)
public class PlaceProvisionalHold {

  private final HoldFile file;
  private final Trail trail;
  private final Clock clock;

  /** Writes to this file. */
  public PlaceProvisionalHold(HoldFile file, Trail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** Places it. */
  public void place(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    if (hold.placedAt() != null) {
      return;
    }
    file.save(Holds.of(hold).placedAt(clock.instant()).now());
    trail.record(
        TrailEvent.done("HoldPlaced", "system", "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION)
            .with("receivedAt", hold.receivedAt().toString())
            .with("inForceAt", hold.inForceAt().toString()));
  }
}

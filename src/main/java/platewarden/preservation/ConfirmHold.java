package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.Hold.Stage;
import platewarden.preservation.Hold.State;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Confirms a hold: it now stands until the charge or complaint is resolved or dismissed. */
@Service("preservation.confirmHold")
@Transactional
public class ConfirmHold {

  private final HoldFile file;
  private final Trail trail;
  private final Clock clock;

  /** Confirms in this file. */
  public ConfirmHold(HoldFile file, Trail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** Confirms; once. */
  public void confirm(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    if (hold.state() != State.PROVISIONAL) {
      return;
    }
    Instant now = clock.instant();
    file.save(Holds.of(hold).state(State.CONFIRMED).stage(Stage.HELD, now).confirmedAt(now).now());
    trail.record(
        TrailEvent.done("HoldConfirmed", "system", "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION));
  }
}

package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.Hold.Stage;

/**
 * Writes a fact to the record and tells the process of it, in one transaction. A fact that came
 * before the process waited for it is told again until it is heard.
 */
@Component
@Transactional
public class TellHoldProcess {

  private final HoldFile file;
  private final HoldProcess process;
  private final Clock clock;

  /** Tells this process. */
  public TellHoldProcess(HoldFile file, HoldProcess process, Clock clock) {
    this.file = file;
    this.process = process;
    this.clock = clock;
  }

  /** Writes it down, and tells. */
  public void of(UUID holdId, HoldHistory.Fact fact, String by, Instant at) {
    file.add(new HoldHistory.Told(holdId, fact, at, by, null));
    tell(holdId, fact);
  }

  /** Tells again what nobody has heard. */
  public void again() {
    for (HoldHistory.Told told : file.unheard()) {
      tell(told.holdId(), told.fact());
    }
  }

  private void tell(UUID holdId, HoldHistory.Fact fact) {
    if (!process.tell(holdId, fact)) {
      return;
    }
    Instant now = clock.instant();
    file.heard(holdId, fact, now);
    Hold hold = file.find(holdId).orElseThrow();
    switch (fact) {
      case WITHDRAWN -> file.save(Holds.of(hold).stage(Stage.RELEASE_PROPOSED, now).now());
      case DISPOSITION -> file.save(Holds.of(hold).stage(Stage.STATUS_DUE, now).now());
      case COMPLETED -> {
        // The next step checks the request again, and says where it stands.
      }
    }
  }
}

package platewarden.hotlist;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Holds a process of an Amber Alert to its record: the effect is written there first, in the same
 * transaction, and the step that is drawn for it only agrees. Where they do not, nothing commits.
 */
@Service
public class ConfirmInForce {

  private final ManualEntries entries;
  private final Clock clock;

  /** Looks in this file. */
  ConfirmInForce(ManualEntries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** It has to be in force. */
  public void amberAlert(UUID id) {
    if (!entries.find(id).orElseThrow().isInForce(clock.instant())) {
      throw new IllegalStateException("The Amber Alert is not in force");
    }
  }

  /** It has to be over. */
  public void ended(UUID id) {
    if (entries.find(id).orElseThrow().isInForce(clock.instant())) {
      throw new IllegalStateException("The Amber Alert is still in force");
    }
  }
}

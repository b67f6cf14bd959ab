package platewarden.breach;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseChanged;
import platewarden.trail.BreachSuspected;

/** Hears in the transaction of whoever suspects, or of whoever learns that a case is over. */
@Component
class HearSuspicions {

  private final OpenBreach open;
  private final DelayNotice delay;

  HearSuspicions(OpenBreach open, DelayNotice delay) {
    this.open = open;
    this.delay = delay;
  }

  @EventListener
  void suspected(BreachSuspected event) {
    open.suspected(event);
  }

  @EventListener
  void changed(CaseChanged event) {
    if (!event.active()) {
      delay.caseInactive(event.caseId());
    }
  }
}

package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.ReleaseHold;

/** Task_ReleaseHold. */
@Component("releaseHold")
public final class ReleaseHoldStep implements JavaDelegate {

  private final ReleaseHold hold;

  /** Acts by this use case. */
  public ReleaseHoldStep(ReleaseHold hold) {
    this.hold = hold;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hold.release(PreservationHoldProcess.holdId(execution));
  }
}

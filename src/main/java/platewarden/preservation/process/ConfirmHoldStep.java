package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.ConfirmHold;

/** Task_ConfirmHold. */
@Component("confirmHold")
public final class ConfirmHoldStep implements JavaDelegate {

  private final ConfirmHold hold;

  /** Acts by this use case. */
  public ConfirmHoldStep(ConfirmHold hold) {
    this.hold = hold;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hold.confirm(PreservationHoldProcess.holdId(execution));
  }
}

package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.ConfirmInForce;

/** Task_DeactivateAmberAlert. */
@Component("deactivateAmberAlert")
public final class DeactivateAmberAlertStep implements JavaDelegate {

  private final ConfirmInForce entry;

  /** Acts by this use case. */
  public DeactivateAmberAlertStep(ConfirmInForce entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.ended(AmberAlertProcess.entryId(execution));
  }
}

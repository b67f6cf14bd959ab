package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.ConfirmInForce;

/** Task_ApplyUpdate. */
@Component("applyAmberUpdate")
public final class ApplyAmberUpdateStep implements JavaDelegate {

  private final ConfirmInForce entry;

  /** Acts by this use case. */
  public ApplyAmberUpdateStep(ConfirmInForce entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.amberAlert(AmberAlertProcess.entryId(execution));
  }
}

package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.TellOfEntry;

/** Task_WarnCommander. */
@Component("warnCommanderOfAmberConfirmation")
public final class WarnCommanderOfConfirmationStep implements JavaDelegate {

  private final TellOfEntry entry;

  /** Acts by this use case. */
  public WarnCommanderOfConfirmationStep(TellOfEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.confirmationIsLate(AmberAlertProcess.entryId(execution));
  }
}

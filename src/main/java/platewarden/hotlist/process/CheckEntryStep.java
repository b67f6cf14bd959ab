package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.CheckEntry;

/** Task_CheckEntry. */
@Component("checkManualEntry")
public final class CheckEntryStep implements JavaDelegate {

  private final CheckEntry entry;

  /** Acts by this use case. */
  public CheckEntryStep(CheckEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ManualEntryProcess.CHECK, entry.check(ManualEntryProcess.entryId(execution)).name());
  }
}

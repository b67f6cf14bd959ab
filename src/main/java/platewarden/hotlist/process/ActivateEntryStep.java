package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.ActivateEntry;

/** Task_ActivateEntry. */
@Component("activateManualEntry")
public final class ActivateEntryStep implements JavaDelegate {

  private final ActivateEntry entry;

  /** Acts by this use case. */
  public ActivateEntryStep(ActivateEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!entry.activate(ManualEntryProcess.entryId(execution))) {
      throw new BpmnError(ManualEntryProcess.Errors.CASE_INACTIVE);
    }
  }
}

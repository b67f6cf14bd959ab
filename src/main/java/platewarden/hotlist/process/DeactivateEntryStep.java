package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EndEntry;

/** Task_DeactivateEntry. */
@Component("deactivateManualEntry")
public final class DeactivateEntryStep implements JavaDelegate {

  private final EndEntry entry;

  /** Acts by this use case. */
  public DeactivateEntryStep(EndEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.deactivate(ManualEntryProcess.entryId(execution));
  }
}

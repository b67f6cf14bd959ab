package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EndEntry;

/** Task_CloseLapsedEntry. */
@Component("closeLapsedManualEntry")
public final class CloseLapsedEntryStep implements JavaDelegate {

  private final EndEntry entry;

  /** Acts by this use case. */
  public CloseLapsedEntryStep(EndEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.lapse(ManualEntryProcess.entryId(execution));
  }
}

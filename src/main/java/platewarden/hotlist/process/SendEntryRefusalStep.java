package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EndEntry;

/** Task_SendRefusal. */
@Component("sendManualEntryRefusal")
public final class SendEntryRefusalStep implements JavaDelegate {

  private final EndEntry entry;

  /** Acts by this use case. */
  public SendEntryRefusalStep(EndEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.refuse(ManualEntryProcess.entryId(execution));
  }
}

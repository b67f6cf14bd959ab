package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.TellOfEntry;

/** Task_SendEnded. */
@Component("sendManualEntryEnded")
public final class SendEntryEndedStep implements JavaDelegate {

  private final TellOfEntry entry;

  /** Acts by this use case. */
  public SendEntryEndedStep(TellOfEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.ended(ManualEntryProcess.entryId(execution));
  }
}

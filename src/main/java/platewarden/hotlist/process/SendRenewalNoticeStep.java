package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.TellOfEntry;

/** Task_SendRenewalNotice. */
@Component("sendManualEntryRenewalNotice")
public final class SendRenewalNoticeStep implements JavaDelegate {

  private final TellOfEntry entry;

  /** Acts by this use case. */
  public SendRenewalNoticeStep(TellOfEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.endsSoon(ManualEntryProcess.entryId(execution));
  }
}

package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.TellOfEntry;

/** Task_IssueReport. */
@Component("issueAmberReport")
public final class IssueAmberReportStep implements JavaDelegate {

  private final TellOfEntry entry;

  /** Acts by this use case. */
  public IssueAmberReportStep(TellOfEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.issueReport(AmberAlertProcess.entryId(execution));
  }
}

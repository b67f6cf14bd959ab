package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.PublishResults;

/** Task_CloseAudit. */
@Component("closeAudit")
public final class CloseAuditStep implements JavaDelegate {

  private final PublishResults act;

  /** Acts by this use case. */
  public CloseAuditStep(PublishResults act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.close(BiennialAuditProcess.auditId(execution));
  }
}

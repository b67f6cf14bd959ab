package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.PublishResults;

/** Task_PublishResults. */
@Component("publishAuditResults")
public final class PublishAuditResultsStep implements JavaDelegate {

  private final PublishResults act;

  /** Acts by this use case. */
  public PublishAuditResultsStep(PublishResults act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.publish(BiennialAuditProcess.auditId(execution));
  }
}

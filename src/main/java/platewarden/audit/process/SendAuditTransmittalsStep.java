package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.ReportAudit;

/** Task_SendTransmittals. */
@Component("sendAuditTransmittals")
public final class SendAuditTransmittalsStep implements JavaDelegate {

  private final ReportAudit act;

  /** Acts by this use case. */
  public SendAuditTransmittalsStep(ReportAudit act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.send(BiennialAuditProcess.auditId(execution));
  }
}

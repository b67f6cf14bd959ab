package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.LendAuditorAccount;

/** Task_CloseAuditorAccount. */
@Component("closeAuditorAccount")
public final class CloseAuditorAccountStep implements JavaDelegate {

  private final LendAuditorAccount act;

  /** Acts by this use case. */
  public CloseAuditorAccountStep(LendAuditorAccount act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.close(BiennialAuditProcess.auditId(execution));
  }
}

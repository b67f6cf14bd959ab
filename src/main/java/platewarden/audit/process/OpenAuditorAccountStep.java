package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.LendAuditorAccount;

/** Task_OpenAuditorAccount. */
@Component("openAuditorAccount")
public final class OpenAuditorAccountStep implements JavaDelegate {

  private final LendAuditorAccount act;

  /** Acts by this use case. */
  public OpenAuditorAccountStep(LendAuditorAccount act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.open(BiennialAuditProcess.auditId(execution));
  }
}

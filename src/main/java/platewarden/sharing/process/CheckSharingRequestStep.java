package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.CheckSharing;

/** Task_CheckRequest. */
@Component("checkSharingRequest")
public final class CheckSharingRequestStep implements JavaDelegate {

  private final CheckSharing check;

  /** Acts by this use case. */
  public CheckSharingRequestStep(CheckSharing check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        SharingRequestProcess.SHARE_CHECK,
        check.check(SharingRequestProcess.shareId(execution)).verdict().name());
  }
}

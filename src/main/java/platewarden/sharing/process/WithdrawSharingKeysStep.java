package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.EndShare;

/** Task_WithdrawKey. */
@Component("withdrawSharingKeys")
public final class WithdrawSharingKeysStep implements JavaDelegate {

  private final EndShare share;

  /** Acts by this use case. */
  public WithdrawSharingKeysStep(EndShare share) {
    this.share = share;
  }

  @Override
  public void execute(DelegateExecution execution) {
    share.withdraw(SharingRequestProcess.shareId(execution));
  }
}

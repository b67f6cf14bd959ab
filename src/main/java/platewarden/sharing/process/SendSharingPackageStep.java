package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.EndShare;

/** Task_SendPackage. */
@Component("sendSharingPackage")
public final class SendSharingPackageStep implements JavaDelegate {

  private final EndShare share;

  /** Acts by this use case. */
  public SendSharingPackageStep(EndShare share) {
    this.share = share;
  }

  @Override
  public void execute(DelegateExecution execution) {
    share.send(SharingRequestProcess.shareId(execution));
  }
}

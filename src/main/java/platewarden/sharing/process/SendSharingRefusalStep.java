package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.EndShare;

/** Task_SendRefusal. */
@Component("sendSharingRefusal")
public final class SendSharingRefusalStep implements JavaDelegate {

  private final EndShare share;

  /** Acts by this use case. */
  public SendSharingRefusalStep(EndShare share) {
    this.share = share;
  }

  @Override
  public void execute(DelegateExecution execution) {
    share.refuse(SharingRequestProcess.shareId(execution));
  }
}

package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.EndShare;

/** Task_CloseShare. */
@Component("closeShare")
public final class CloseShareStep implements JavaDelegate {

  private final EndShare share;

  /** Acts by this use case. */
  public CloseShareStep(EndShare share) {
    this.share = share;
  }

  @Override
  public void execute(DelegateExecution execution) {
    share.close(SharingRequestProcess.shareId(execution));
  }
}

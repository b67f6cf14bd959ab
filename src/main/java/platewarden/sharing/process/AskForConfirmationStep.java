package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.EndShare;

/** Task_AskConfirmation. */
@Component("askForConfirmation")
public final class AskForConfirmationStep implements JavaDelegate {

  private static final int OFTEN = 3;

  private final EndShare share;

  /** Acts by this use case. */
  public AskForConfirmationStep(EndShare share) {
    this.share = share;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long asked = share.ask(SharingRequestProcess.shareId(execution));
    execution.setVariable(SharingRequestProcess.CHASE, asked < OFTEN ? "AGAIN" : "ENOUGH");
  }
}

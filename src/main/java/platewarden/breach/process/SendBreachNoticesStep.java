package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.GiveNotice;

/** Task_SendNotices. */
@Component("sendBreachNotices")
public final class SendBreachNoticesStep implements JavaDelegate {

  private final GiveNotice act;

  /** Acts by this use case. */
  public SendBreachNoticesStep(GiveNotice act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.send(BreachNotificationProcess.breachId(execution));
  }
}

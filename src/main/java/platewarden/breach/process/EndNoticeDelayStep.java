package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.DelayNotice;

/** Task_EndDelay. */
@Component("endNoticeDelay")
public final class EndNoticeDelayStep implements JavaDelegate {

  private final DelayNotice act;

  /** Acts by this use case. */
  public EndNoticeDelayStep(DelayNotice act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.end(BreachNotificationProcess.breachId(execution));
  }
}

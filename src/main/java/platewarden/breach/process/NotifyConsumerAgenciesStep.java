package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.GiveNotice;

/** Task_NotifyConsumerAgencies. */
@Component("notifyConsumerAgencies")
public final class NotifyConsumerAgenciesStep implements JavaDelegate {

  private final GiveNotice act;

  /** Acts by this use case. */
  public NotifyConsumerAgenciesStep(GiveNotice act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.tellAgencies(BreachNotificationProcess.breachId(execution));
  }
}

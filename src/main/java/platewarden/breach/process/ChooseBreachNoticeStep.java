package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.GiveNotice;
import platewarden.breach.JudgeBreach;

/** Task_ChooseNotice. */
@Component("chooseBreachNotice")
public final class ChooseBreachNoticeStep implements JavaDelegate {

  private final GiveNotice act;

  /** Acts by this use case. */
  public ChooseBreachNoticeStep(GiveNotice act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    GiveNotice.Chosen chosen = act.choose(BreachNotificationProcess.breachId(execution));
    execution.setVariable(BreachNotificationProcess.NOTICE_METHOD, chosen.method().name());
    execution.setVariable(
        BreachNotificationProcess.SUBSTITUTE,
        chosen.method() == JudgeBreach.Method.SUBSTITUTE ? "YES" : "NO");
    execution.setVariable(
        BreachNotificationProcess.CONSUMER_AGENCIES, chosen.agencies() ? "YES" : "NO");
  }
}

package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.ReportBreach;

/** Task_PublishReport. */
@Component("publishBreachReport")
public final class PublishBreachReportStep implements JavaDelegate {

  private final ReportBreach act;

  /** Acts by this use case. */
  public PublishBreachReportStep(ReportBreach act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.publish(BreachNotificationProcess.breachId(execution));
  }
}

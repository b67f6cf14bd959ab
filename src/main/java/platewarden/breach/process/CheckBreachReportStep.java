package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.ReportBreach;

/** Task_CheckReport. */
@Component("checkBreachReport")
public final class CheckBreachReportStep implements JavaDelegate {

  private final ReportBreach act;

  /** Acts by this use case. */
  public CheckBreachReportStep(ReportBreach act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        BreachNotificationProcess.REPORT_CHECK,
        act.check(BreachNotificationProcess.breachId(execution)) ? "COMPLETE" : "INCOMPLETE");
  }
}

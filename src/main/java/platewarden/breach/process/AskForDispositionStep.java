package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.ReportBreach;

/** Task_AskDisposition. */
@Component("askForDisposition")
public final class AskForDispositionStep implements JavaDelegate {

  private final ReportBreach act;

  /** Acts by this use case. */
  public AskForDispositionStep(ReportBreach act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.askDisposition(BreachNotificationProcess.breachId(execution));
  }
}

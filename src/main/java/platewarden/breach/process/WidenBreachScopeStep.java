package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.ComputeScope;

/** Task_WidenScope. */
@Component("widenBreachScope")
public final class WidenBreachScopeStep implements JavaDelegate {

  private final ComputeScope act;

  /** Acts by this use case. */
  public WidenBreachScopeStep(ComputeScope act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        BreachNotificationProcess.PERSONS_AFFECTED,
        act.widen(BreachNotificationProcess.breachId(execution)).persons());
  }
}

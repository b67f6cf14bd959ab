package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.ComputeScope;

/** Task_ComputeScope. */
@Component("computeBreachScope")
public final class ComputeBreachScopeStep implements JavaDelegate {

  private final ComputeScope act;

  /** Acts by this use case. */
  public ComputeBreachScopeStep(ComputeScope act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ComputeScope.Scope scope = act.compute(BreachNotificationProcess.breachId(execution));
    if (!scope.known()) {
      throw new BpmnError(BreachNotificationProcess.Errors.SCOPE_UNKNOWN);
    }
    execution.setVariable(BreachNotificationProcess.PERSONS_AFFECTED, scope.persons());
  }
}

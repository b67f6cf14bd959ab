package platewarden.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.breach.RouteIncident;

/** Task_RouteIncident. */
@Component("routeSuspectedBreach")
public final class RouteIncidentStep implements JavaDelegate {

  private final RouteIncident act;

  /** Acts by this use case. */
  public RouteIncidentStep(RouteIncident act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        BreachNotificationProcess.UNIT_CONCERNED,
        act.route(BreachNotificationProcess.breachId(execution)).concernsUnit() ? "YES" : "NO");
  }
}

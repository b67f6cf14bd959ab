package platewarden.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Puts an incident, something broken and not a decision, on the trail. */
final class RecordIncidents implements HistoryEventHandler {

  private final StepTrail trail;

  RecordIncidents(StepTrail trail) {
    this.trail = trail;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricIncidentEventEntity incident
        && event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)
        && incident.getProcessInstanceId() != null) {
      ExecutionEntity instance =
          Context.getCommandContext()
              .getExecutionManager()
              .findExecutionById(incident.getProcessInstanceId());
      if (instance != null) {
        trail.incident(
            instance.getProcessDefinition(),
            instance,
            incident.getActivityId(),
            incident.getIncidentType());
      }
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }
}

package platewarden.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the engine's log of what people do with it to the trail, in the engine's transaction.
 * Values stay behind: they may be anybody's words.
 */
@Component
class OperationsOnTheTrail extends AbstractProcessEnginePlugin implements HistoryEventHandler {

  private final ObjectProvider<RecordsSteps> recorders;

  OperationsOnTheTrail(ObjectProvider<RecordsSteps> recorders) {
    this.recorders = recorders;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.getCustomHistoryEventHandlers().add(this);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof UserOperationLogEntryEventEntity operation) {
      StepEvent step =
          new StepEvent(
              "EngineOperation",
              or(operation.getUserId(), "system"),
              or(operation.getProcessDefinitionKey(), "engine"),
              null,
              List.of(),
              details(operation));
      recorders.forEach(recorder -> recorder.record(step));
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  private static Map<String, String> details(UserOperationLogEntryEventEntity operation) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("operation", or(operation.getOperationType(), "none"));
    details.put("entity", or(operation.getEntityType(), "none"));
    details.put("property", or(operation.getProperty(), "none"));
    details.put("task", or(operation.getTaskId(), "none"));
    details.put("instance", or(operation.getProcessInstanceId(), "none"));
    details.put("log", or(operation.getOperationId(), "none"));
    return details;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}

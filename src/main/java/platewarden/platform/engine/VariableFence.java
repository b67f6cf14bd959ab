package platewarden.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sees every variable that any door sets (form, REST, Java, migration), in the transaction that
 * sets it, and refuses what its process does not declare. What never becomes a variable need never
 * be destroyed in the engine's tables.
 */
final class VariableFence implements HistoryEventHandler {

  /** Multi-instance tasks bring these; they are counts. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  private final Supplier<Map<String, DeclaresProcess>> processes;

  VariableFence(Supplier<Map<String, DeclaresProcess>> processes) {
    this.processes = processes;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricVariableUpdateEventEntity variable
        && !event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)
        && !declared(variable)) {
      // The engine logs this text: it names the variable and never its value.
      throw new ProcessEngineException(
          "Variable '%s' is not declared for process '%s', or its value is not of the declared kind"
              .formatted(variable.getVariableName(), variable.getProcessDefinitionKey()));
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  private boolean declared(HistoricVariableUpdateEventEntity variable) {
    VariableKind kind =
        OF_THE_ENGINE.contains(variable.getVariableName())
            ? VariableKind.COUNT
            : kindOf(variable.getProcessDefinitionKey(), variable.getVariableName());
    return kind != null && kind.fits(variable.getSerializerName(), variable.getTextValue());
  }

  private @Nullable VariableKind kindOf(String process, String name) {
    DeclaresProcess declaration = processes.get().get(process);
    return declaration == null ? null : declaration.variables().get(name);
  }
}

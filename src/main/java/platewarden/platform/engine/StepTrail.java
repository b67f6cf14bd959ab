package platewarden.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import platewarden.law.Refused;
import platewarden.platform.Person;

/** Makes events of what happens at steps, and hands them to the trail. */
final class StepTrail {

  private final Supplier<List<RecordsSteps>> recorders;

  StepTrail(Supplier<List<RecordsSteps>> recorders) {
    this.recorders = recorders;
  }

  void step(String action, DelegateExecution execution, TaskRules rules) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    record(
        event(
            action,
            entity.getProcessDefinition(),
            entity.getProcessInstance(),
            entity.getCurrentActivityId(),
            rules,
            Map.of()));
  }

  void task(String action, TaskEntity task, TaskRules rules) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("task", task.getId());
    if (rules.decision() != null && action.equals("TaskCompleted")) {
      more.put("decision", String.valueOf(task.getVariable(rules.decision())));
    }
    record(event(action, task, rules, more));
  }

  void incident(
      ProcessDefinitionEntity process, ExecutionEntity instance, String step, String type) {
    record(
        event(
            "IncidentRaised",
            process,
            instance,
            step,
            new TaskRules(List.of(), Set.of(), null),
            Map.of("incident", type)));
  }

  /**
   * Records a refusal once the engine's transaction has been rolled back: until then it may hold
   * the trail, and an entry of its own would go with it.
   */
  void refused(String action, TaskEntity task, TaskRules rules, Refused why) {
    StepEvent event = event(action, task, rules, Map.of("task", task.getId()));
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      recorders.get().forEach(recorder -> recorder.refused(event, why));
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            recorders.get().forEach(recorder -> recorder.refused(event, why));
          }
        });
  }

  private static StepEvent event(
      String action, TaskEntity task, TaskRules rules, Map<String, String> more) {
    return event(
        action,
        task.getProcessDefinition(),
        task.getProcessInstance(),
        task.getTaskDefinitionKey(),
        rules,
        more);
  }

  private static StepEvent event(
      String action,
      ProcessDefinitionEntity process,
      ExecutionEntity instance,
      @Nullable String step,
      TaskRules rules,
      Map<String, String> more) {
    Map<String, String> details = new LinkedHashMap<>(more);
    details.put("definition", process.getId());
    details.put("version", String.valueOf(process.getVersionTag()));
    details.put("instance", instance.getId());
    details.put("step", String.valueOf(step));
    return new StepEvent(
        action,
        SeparationOfDuties.atTheDoor().map(Person::username).orElse("system"),
        process.getKey(),
        instance.getBusinessKey(),
        rules.clauses(),
        details);
  }

  private void record(StepEvent event) {
    recorders.get().forEach(recorder -> recorder.record(event));
  }
}

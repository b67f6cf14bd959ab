package platewarden.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Stands before a task's form: what a person writes as a reason goes to the duty's own table in the
 * same transaction and never becomes a process variable, and the decision is judged against the
 * record.
 */
final class FormDoor implements TaskFormHandler {

  private final TaskFormHandler inner;
  private final TaskRules rules;
  private final FormQuestions questions;
  private final SeparationOfDuties duties;
  private final StepTrail trail;
  private final Supplier<Map<String, DeclaresProcess>> processes;

  FormDoor(
      TaskFormHandler inner,
      TaskRules rules,
      FormQuestions questions,
      SeparationOfDuties duties,
      StepTrail trail,
      Supplier<Map<String, DeclaresProcess>> processes) {
    this.inner = inner;
    this.rules = rules;
    this.questions = questions;
    this.duties = duties;
    this.trail = trail;
    this.processes = processes;
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity process,
      BpmnParse parse) {
    inner.parseConfiguration(element, deployment, process, parse);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return inner.createTaskForm(task);
  }

  @Override
  public void submitFormVariables(VariableMap properties, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    Map<String, String> notes = new LinkedHashMap<>();
    for (String key : List.copyOf(properties.keySet())) {
      if (key.equals("note") || key.startsWith("kept")) {
        if (properties.remove(key) instanceof String text && !text.isBlank()) {
          notes.put(key, text.strip());
        }
      }
    }
    try {
      duties.check(task, rules);
      if (task.getAssignee() == null) {
        throw new Refused(
            Refused.Kind.CONFLICT,
            new Refusal(
                rules.clauses().isEmpty() ? Clause.of("13.824 subd. 7(c)") : rules.clauses().get(0),
                "a task is completed by who claimed it",
                "nobody claimed this task",
                "claim it first"));
      }
      questions.keepAsked(properties, task, rules);
      Person person = SeparationOfDuties.atTheDoor().orElseThrow();
      DeclaresProcess process =
          Objects.requireNonNull(processes.get().get(SeparationOfDuties.processOf(task)));
      process.decided(
          new FormAnswer(
              person,
              task.getId(),
              task.getTaskDefinitionKey(),
              task.getProcessInstance().getBusinessKey(),
              properties,
              notes));
    } catch (Refused refused) {
      trail.refused("TaskCompleted", task, rules, refused);
      throw refused;
    }
    inner.submitFormVariables(properties, scope);
  }
}

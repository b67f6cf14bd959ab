package platewarden.platform.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import platewarden.law.Refused;

/**
 * Puts the guards and the trail on every step of every model, so that no model can leave them out.
 */
final class GuardSteps extends AbstractBpmnParseListener {

  private final FormQuestions questions = new FormQuestions();
  private final SeparationOfDuties duties;
  private final StepTrail trail;
  private final Supplier<Map<String, DeclaresProcess>> processes;

  GuardSteps(
      SeparationOfDuties duties,
      StepTrail trail,
      Supplier<Map<String, DeclaresProcess>> processes) {
    this.duties = duties;
    this.trail = trail;
    this.processes = processes;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskRules rules = entered(element, activity);
    DutyChecker.remember(activity, rules);
    TaskDefinition definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    definition.setTaskFormHandler(
        new FormDoor(definition.getTaskFormHandler(), rules, questions, duties, trail, processes));
    definition.addBuiltInTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT,
        task -> {
          boolean claimed = task.getAssignee() != null;
          if (claimed) {
            check("TaskClaimed", (TaskEntity) task, rules);
          }
          trail.task(claimed ? "TaskClaimed" : "TaskReturned", (TaskEntity) task, rules);
        });
    definition.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE,
        task -> {
          check("TaskCompleted", (TaskEntity) task, rules);
          trail.task("TaskCompleted", (TaskEntity) task, rules);
        });
  }

  private void check(String action, TaskEntity task, TaskRules rules) {
    try {
      duties.check(task, rules);
    } catch (Refused refused) {
      trail.refused(action, task, rules, refused);
      throw refused;
    }
  }

  private TaskRules entered(Element element, ActivityImpl activity) {
    return on(ExecutionListener.EVENTNAME_START, "StepEntered", element, activity);
  }

  private TaskRules on(String event, String action, Element element, ActivityImpl activity) {
    TaskRules rules = TaskRules.of(element);
    activity.addBuiltInListener(
        event, (ExecutionListener) execution -> trail.step(action, execution, rules));
    return rules;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    entered(element, activity);
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    entered(element, activity);
  }

  @Override
  public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    entered(element, activity);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    on(ExecutionListener.EVENTNAME_START, "ProcessStarted", element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    on(ExecutionListener.EVENTNAME_END, "ProcessEnded", element, activity);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl activity) {
    on(ExecutionListener.EVENTNAME_END, "TimerFired", element, activity);
  }

  @Override
  public void parseIntermediateMessageCatchEventDefinition(Element element, ActivityImpl activity) {
    on(ExecutionListener.EVENTNAME_END, "MessageReceived", element, activity);
  }

  @Override
  public void parseBoundaryTimerEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {
    on(ExecutionListener.EVENTNAME_START, "TimerFired", element, activity);
  }

  @Override
  public void parseBoundaryErrorEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity, ActivityImpl nested) {
    on(ExecutionListener.EVENTNAME_START, "ErrorCaught", element, nested);
  }
}

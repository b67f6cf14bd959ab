package platewarden.platform.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Gives every user task with a due date two timers that no model has to draw: when it is due, and
 * when twice the term has passed. Neither decides anything. They raise the task's priority, by
 * which task lists sort, and stand on the trail.
 */
final class StandardTimers extends BpmnParse {

  private static final int DUE = 75;
  private static final int LATE = 100;

  private final StepTrail trail;

  StandardTimers(BpmnParser parser, StepTrail trail) {
    super(parser);
    this.trail = trail;
  }

  @Override
  public ActivityImpl parseUserTask(Element element, ScopeImpl scope) {
    ActivityImpl activity = super.parseUserTask(element, scope);
    TaskDefinition definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    if (definition.getDueDateExpression() != null) {
      TaskRules rules = TaskRules.of(element);
      timer("due", 1, activity, definition, listener("TaskDue", DUE, rules));
      timer("late", 2, activity, definition, listener("TaskOverdue", LATE, rules));
    }
    return activity;
  }

  private TaskListener listener(String action, int priority, TaskRules rules) {
    return task -> {
      task.setPriority(priority);
      trail.task(action, (TaskEntity) task, rules);
    };
  }

  private void timer(
      String id, int terms, ActivityImpl activity, TaskDefinition definition, TaskListener then) {
    activity.setScope(true);
    activity.setEventScope(activity);
    TimerDeclarationImpl timer =
        new TimerDeclarationImpl(
            new AfterTerms(definition.getDueDateExpression(), terms),
            TimerDeclarationType.DATE,
            TimerTaskListenerJobHandler.TYPE);
    timer.setRawJobHandlerConfiguration(
        activity.getId()
            + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
            + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX
            + id);
    timer.setExclusive(true);
    timer.setActivity(activity);
    timer.setJobConfiguration("DATE: " + id);
    addJobDeclarationToProcessDefinition(
        timer, (ProcessDefinition) activity.getProcessDefinition());
    addTimerListenerDeclaration(id, activity, timer);
    definition.addTimeoutTaskListener(id, then);
  }

  /** The due date, pushed out by the time there was for the task, so many times. */
  private record AfterTerms(Expression due, int terms) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      Instant once = ((Date) due.getValue(scope)).toInstant();
      Duration term = Duration.between(ClockUtil.getCurrentTime().toInstant(), once);
      return Date.from(term.isNegative() ? once : once.plus(term.multipliedBy(terms - 1L)));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      throw new UnsupportedOperationException("A due date is read, never set");
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }

    @Override
    public String getExpressionText() {
      return due.getExpressionText();
    }
  }
}

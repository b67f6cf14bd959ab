package platewarden.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import platewarden.law.Refused;

/**
 * Refuses a task to who may not do it before the engine looks at its own permissions, so that the
 * refusal names its clause and is answered 403.
 */
final class DutyChecker extends AuthorizationCommandChecker {

  private static final String RULES = "platewarden.rules";

  private final SeparationOfDuties duties;
  private final StepTrail trail;

  DutyChecker(SeparationOfDuties duties, StepTrail trail) {
    this.duties = duties;
    this.trail = trail;
  }

  /** Lets the checker find a task's rules again. */
  static void remember(ActivityImpl activity, TaskRules rules) {
    activity.setProperty(RULES, rules);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (task.getProcessDefinition() != null && SeparationOfDuties.atTheDoor().isPresent()) {
      ActivityImpl activity = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
      if (activity != null && activity.getProperty(RULES) instanceof TaskRules rules) {
        try {
          duties.check(task, rules);
        } catch (Refused refused) {
          trail.refused(
              task.getAssignee() == null ? "TaskClaimed" : "TaskCompleted", task, rules, refused);
          throw new AuthorizationException(refused.getMessage());
        }
      }
    }
    super.checkTaskWork(task);
  }
}

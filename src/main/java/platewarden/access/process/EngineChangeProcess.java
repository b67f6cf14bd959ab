package platewarden.access.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import platewarden.access.ChangeProcess;

/** Changes of access on the engine; the business key is the change's id. */
@Component
public final class EngineChangeProcess implements ChangeProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;

  /** Runs on this engine. */
  public EngineChangeProcess(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(UUID changeId) {
    runtime
        .createMessageCorrelation(AccessChangeProcess.Messages.ASSIGNMENT_CHANGED)
        .processInstanceBusinessKey(changeId.toString())
        .setVariable(AccessChangeProcess.CHANGE_ID, changeId.toString())
        .setVariable(AccessChangeProcess.CHANGE_URL, AccessChangeProcess.page(changeId))
        .correlateStartMessage();
  }

  @Override
  public int giveBackTasksOf(String username) {
    List<Task> claimed = tasks.createTaskQuery().taskAssignee(username).list();
    claimed.forEach(task -> tasks.setAssignee(task.getId(), null));
    return claimed.size();
  }
}

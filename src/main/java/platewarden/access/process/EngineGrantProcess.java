package platewarden.access.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;
import platewarden.access.GrantProcess;
import platewarden.platform.engine.TellProcesses;

/** Access requests on the engine; the business key is the request's id. */
@Component
public final class EngineGrantProcess implements GrantProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EngineGrantProcess(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(UUID requestId) {
    runtime
        .createMessageCorrelation(AccessGrantProcess.Messages.REQUESTED)
        .processInstanceBusinessKey(requestId.toString())
        .setVariable(AccessGrantProcess.REQUEST_ID, requestId.toString())
        .setVariable(AccessGrantProcess.REQUEST_URL, AccessGrantProcess.page(requestId))
        .correlateStartMessage();
  }

  @Override
  public void lapse(UUID requestId) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(requestId.toString(), AccessGrantProcess.KEY)
            .singleResult();
    if (instance == null) {
      return;
    }
    ActivityInstance waiting = runtime.getActivityInstance(instance.getId());
    ProcessInstanceModificationBuilder move =
        runtime
            .createProcessInstanceModification(instance.getId())
            .startBeforeActivity(AccessGrantProcess.Ends.LAPSED);
    for (ActivityInstance activity : waiting.getChildActivityInstances()) {
      move.cancelActivityInstance(activity.getId());
    }
    for (TransitionInstance transition : waiting.getChildTransitionInstances()) {
      move.cancelTransitionInstance(transition.getId());
    }
    move.execute();
  }

  @Override
  public void trainingRecorded(UUID requestId) {
    tell.of(AccessGrantProcess.Messages.TRAINING_RECORDED, requestId.toString());
  }
}

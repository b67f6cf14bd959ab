package platewarden.destruction.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.destruction.LateDestructionProcess;
import platewarden.platform.engine.TellProcesses;

/** Late destructions on the engine; the business key is the record's id. */
@Component
public final class EngineLateDestruction implements LateDestructionProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EngineLateDestruction(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(UUID id) {
    runtime
        .createMessageCorrelation(DestructionExceptionProcess.Messages.OVERDUE)
        .processInstanceBusinessKey(id.toString())
        .setVariable(DestructionExceptionProcess.EXCEPTION_ID, id.toString())
        .setVariable(DestructionExceptionProcess.EXCEPTION_URL, "/destruction/late/" + id)
        .setVariable(DestructionExceptionProcess.OVER_AGE, false)
        .correlateStartMessage();
  }

  @Override
  public boolean certified(UUID id) {
    return tell.of(DestructionExceptionProcess.Messages.CERTIFIED, id.toString());
  }
}

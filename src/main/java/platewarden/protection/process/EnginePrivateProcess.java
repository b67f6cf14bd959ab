package platewarden.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.TellProcesses;
import platewarden.protection.PrivateProcess;
import platewarden.protection.ProtectionRequest.Fact;

/** Private requests on the engine; the business key is the request's id. */
@Component
public final class EnginePrivateProcess implements PrivateProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EnginePrivateProcess(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(UUID requestId) {
    runtime
        .createMessageCorrelation(PrivateRequestProcess.Messages.RECEIVED)
        .processInstanceBusinessKey(requestId.toString())
        .setVariable(PrivateRequestProcess.REQUEST_ID, requestId.toString())
        .setVariable(PrivateRequestProcess.REQUEST_URL, PrivateRequestProcess.page(requestId))
        .correlateStartMessage();
  }

  @Override
  public boolean tell(UUID requestId, Fact.Kind fact) {
    String message =
        switch (fact) {
          case PROOF_RECEIVED -> PrivateRequestProcess.Messages.PROOF_RECEIVED;
          case CERTIFICATION_RENEWED -> PrivateRequestProcess.Messages.CERTIFICATION_RENEWED;
          case PARTICIPATION_ENDED -> PrivateRequestProcess.Messages.PARTICIPATION_ENDED;
          case MORE_TO_DECIDE -> PrivateRequestProcess.Messages.MORE_TO_DECIDE;
        };
    return tell.of(message, requestId.toString());
  }
}

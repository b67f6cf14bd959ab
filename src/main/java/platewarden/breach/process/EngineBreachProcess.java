package platewarden.breach.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.breach.BreachProcess;
import platewarden.platform.engine.AsTheSystem;
import platewarden.platform.engine.TellProcesses;

/** Breaches on the engine; the business key is the breach's id. */
@Component
public final class EngineBreachProcess implements BreachProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;
  private final AsTheSystem system;

  /** Runs on this engine. */
  public EngineBreachProcess(RuntimeService runtime, TellProcesses tell, AsTheSystem system) {
    this.runtime = runtime;
    this.tell = tell;
    this.system = system;
  }

  @Override
  public void start(UUID breach) {
    system.run(
        () ->
            runtime
                .createMessageCorrelation(BreachNotificationProcess.Messages.SUSPECTED)
                .processInstanceBusinessKey(breach.toString())
                .setVariable(BreachNotificationProcess.BREACH_ID, breach.toString())
                .setVariable(BreachNotificationProcess.BREACH_URL, "/breaches/" + breach)
                .correlateStartMessage());
  }

  @Override
  public void caseInactive(UUID breach) {
    system.run(() -> tell.of(BreachNotificationProcess.Messages.CASE_CHANGED, breach.toString()));
  }

  @Override
  public void dispositionFinal(UUID breach) {
    system.run(() -> tell.of(BreachNotificationProcess.Messages.DISPOSITION, breach.toString()));
  }
}

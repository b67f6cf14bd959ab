package platewarden.audit.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.audit.AuditProcess;
import platewarden.audit.process.BiennialAuditProcess.Messages;
import platewarden.platform.engine.AsTheSystem;

/** The process on the engine. */
@Component
public final class EngineAuditProcess implements AuditProcess {

  private final RuntimeService runtime;
  private final AsTheSystem system;

  /** Runs on this engine. */
  public EngineAuditProcess(RuntimeService runtime, AsTheSystem system) {
    this.runtime = runtime;
    this.system = system;
  }

  @Override
  public void start(UUID audit, boolean ordered) {
    system.run(
        () ->
            runtime
                .createMessageCorrelation(ordered ? Messages.ORDERED : Messages.DUE)
                .processInstanceBusinessKey(audit.toString())
                .setVariable(BiennialAuditProcess.AUDIT_ID, audit.toString())
                .setVariable(BiennialAuditProcess.AUDIT_URL, "/audits/" + audit)
                .correlateStartMessage());
  }
}

package platewarden.investigation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.EndReason;
import platewarden.investigation.TrackingProcess;
import platewarden.investigation.process.TrackingAuthorizationProcess.Messages;
import platewarden.investigation.process.TrackingAuthorizationProcess.Tasks;
import platewarden.platform.engine.TellProcesses;

/** Requests to track on the engine; the business key is the request's id. */
@Component
public final class EngineTrackingProcess implements TrackingProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EngineTrackingProcess(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(TrackingAuthorization asked) {
    runtime
        .createMessageCorrelation(Messages.REQUESTED)
        .processInstanceBusinessKey(asked.id().toString())
        .setVariable(TrackingAuthorizationProcess.TRACKING_ID, asked.id().toString())
        .setVariable(
            TrackingAuthorizationProcess.TRACKING_URL,
            TrackingAuthorizationProcess.page(asked.id()))
        .setVariable(TrackingAuthorizationProcess.CASE_ID, asked.caseId().toString())
        .setVariable(TrackingAuthorizationProcess.STANDING, "NONE")
        .correlateStartMessage();
  }

  @Override
  public void ended(UUID trackingId, EndReason why) {
    String message =
        switch (why) {
          case CASE_INACTIVE -> Messages.CASE_INACTIVE;
          case NOT_JUSTIFIED -> Messages.NOT_JUSTIFIED;
          case WITHDRAWN, EXPIRED -> Messages.WITHDRAWN;
        };
    ourselves(
        () -> {
          if (!tell.of(message, trackingId.toString())) {
            leaveUndecided(trackingId);
          }
        });
  }

  /** Whoever's review ends it has no rights of their own on the rest of the instance. */
  private static void ourselves(Runnable action) {
    CommandContext command = Context.getCommandContext();
    if (command == null) {
      action.run();
      return;
    }
    command.runWithoutAuthorization(
        () -> {
          action.run();
          return true;
        });
  }

  /** Nothing is decided any more on what is over; a review that is owed stays. */
  private void leaveUndecided(UUID trackingId) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(trackingId.toString(), TrackingAuthorizationProcess.KEY)
            .singleResult();
    if (instance == null) {
      return;
    }
    for (String step : List.of(Tasks.CHECK_WARRANT, Tasks.DECIDE_FURTHER)) {
      if (runtime.getActiveActivityIds(instance.getId()).contains(step)) {
        runtime
            .createProcessInstanceModification(instance.getId())
            .startBeforeActivity(Tasks.END)
            .cancelAllForActivity(step)
            .execute();
        return;
      }
    }
  }

  @Override
  public void warrantReceived(UUID trackingId) {
    tell.of(Messages.WARRANT_RECEIVED, trackingId.toString());
  }
}

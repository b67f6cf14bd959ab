package platewarden.hotlist.process;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EntryProcess;
import platewarden.hotlist.ManualEntry;
import platewarden.platform.engine.AsTheSystem;
import platewarden.platform.engine.TellProcesses;

/** Entries on the engine; the business key is the entry's id. */
@Component
public final class EngineEntryProcess implements EntryProcess {

  private static final String COMMANDER = "COMMANDER";
  private static final String CHIEF = "CHIEF";

  private final RuntimeService runtime;
  private final AsTheSystem asTheSystem;
  private final TellProcesses tell;

  /** Runs on this engine; asked for late, for the engine's guards know this duty. */
  public EngineEntryProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
    this.runtime = runtime;
    this.asTheSystem = new AsTheSystem(identity);
    this.tell = new TellProcesses(runtime);
  }

  @Override
  public void start(ManualEntry entry) {
    asTheSystem.run(() -> begin(entry));
  }

  @Override
  public void tell(ManualEntry entry, Fact fact) {
    asTheSystem.run(() -> tell.of(message(fact), entry.id().toString()));
  }

  /** Told where it waits for that; moved there from wherever else it is. */
  @Override
  public void ended(ManualEntry entry, Fact why) {
    asTheSystem.run(
        () -> {
          if (tell.of(message(why), entry.id().toString())) {
            return;
          }
          if (entry.asked().kind() == ManualEntry.Kind.AMBER) {
            stopConfirming(entry.id());
          } else {
            moveToEnd(entry.id());
          }
        });
  }

  private void begin(ManualEntry entry) {
    boolean amber = entry.asked().kind() == ManualEntry.Kind.AMBER;
    String id = entry.id().toString();
    runtime
        .createMessageCorrelation(
            amber ? AmberAlertProcess.Messages.BROADCAST : ManualEntryProcess.Messages.REQUESTED)
        .processInstanceBusinessKey(id)
        .setVariable(amber ? AmberAlertProcess.AMBER_ID : ManualEntryProcess.ENTRY_ID, id)
        .setVariable(
            amber ? AmberAlertProcess.AMBER_URL : ManualEntryProcess.ENTRY_URL,
            ManualEntryProcess.page(entry.id()))
        .setVariable(
            amber ? AmberAlertProcess.LEVEL : ManualEntryProcess.LEVEL,
            entry.asked().byCommander() ? CHIEF : COMMANDER)
        .correlateStartMessage();
  }

  private static String message(EntryProcess.Fact fact) {
    return switch (fact) {
      case TRACKING_AUTHORIZED -> ManualEntryProcess.Messages.TRACKING_AUTHORIZED;
      case CASE_INACTIVE -> ManualEntryProcess.Messages.CASE_INACTIVE;
      case WITHDRAWN -> ManualEntryProcess.Messages.WITHDRAWN;
      case RENEWAL_REQUESTED -> ManualEntryProcess.Messages.RENEWAL_REQUESTED;
      case BROADCAST_UPDATED -> AmberAlertProcess.Messages.UPDATED;
      case BROADCAST_CANCELLED -> AmberAlertProcess.Messages.CANCELLED;
    };
  }

  /** The review stays owed; only the question whether the alert still stands goes. */
  private void stopConfirming(UUID id) {
    ProcessInstance instance = instance(id, AmberAlertProcess.KEY);
    if (instance == null) {
      return;
    }
    ActivityInstance tree = runtime.getActivityInstance(instance.getId());
    if (tree.getActivityInstances(AmberAlertProcess.Tasks.CONFIRM).length > 0) {
      runtime
          .createProcessInstanceModification(instance.getId())
          .cancelAllForActivity(AmberAlertProcess.Tasks.CONFIRM)
          .startBeforeActivity(AmberAlertProcess.Tasks.DEACTIVATE)
          .execute();
    }
  }

  private void moveToEnd(UUID id) {
    ProcessInstance instance = instance(id, ManualEntryProcess.KEY);
    if (instance == null) {
      return;
    }
    ActivityInstance waiting = runtime.getActivityInstance(instance.getId());
    ProcessInstanceModificationBuilder move =
        runtime
            .createProcessInstanceModification(instance.getId())
            .startBeforeActivity(ManualEntryProcess.Ends.ENDED);
    for (ActivityInstance activity : waiting.getChildActivityInstances()) {
      move.cancelActivityInstance(activity.getId());
    }
    for (TransitionInstance transition : waiting.getChildTransitionInstances()) {
      move.cancelTransitionInstance(transition.getId());
    }
    move.execute();
  }

  private @Nullable ProcessInstance instance(UUID id, String key) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString(), key)
        .singleResult();
  }
}

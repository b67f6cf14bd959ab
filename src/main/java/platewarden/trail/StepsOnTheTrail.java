package platewarden.trail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;

/** Puts the steps of every process on the trail: who, when, which version, under which clause. */
@Component
final class StepsOnTheTrail implements RecordsSteps {

  private final Trail trail;
  private final TransactionTemplate ofItsOwn;
  private final ObjectProvider<DeclaresProcess> processes;

  StepsOnTheTrail(
      Trail trail,
      PlatformTransactionManager transactions,
      ObjectProvider<DeclaresProcess> processes) {
    this.trail = trail;
    this.processes = processes;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void record(StepEvent event) {
    trail.record(entry(event));
  }

  @Override
  public void refused(StepEvent event, Refused why) {
    Refusal first = why.refusals().get(0);
    ofItsOwn.executeWithoutResult(
        status ->
            trail.record(
                entry(event).refused().under(first.clause()).with("reason", first.reason())));
  }

  private TrailEvent entry(StepEvent event) {
    TrailEvent entry =
        TrailEvent.done(
            event.action(),
            event.actor(),
            event.process(),
            event.record() == null ? "none" : event.record());
    for (var detail : event.details().entrySet()) {
      entry = entry.with(detail.getKey(), detail.getValue());
    }
    if (isPrivate(event.process())) {
      entry = entry.in(TrailEvent.Partition.PRIVATE);
    }
    return event.clauses().isEmpty() ? entry : entry.under(event.clauses().get(0));
  }

  private boolean isPrivate(String process) {
    return processes.stream().anyMatch(each -> each.key().equals(process) && each.isPrivate());
  }
}

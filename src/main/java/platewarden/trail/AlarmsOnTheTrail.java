package platewarden.trail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.trail.TrailAlarms.Alarm;
import platewarden.trail.TrailAlarms.Kind;

/** Writes alarms to the trail; one that speaks of somebody at the data is a suspected breach. */
@Component
class AlarmsOnTheTrail {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmsOnTheTrail.class);
  private static final Clause AUDIT_TRAIL = Clause.of("13.824 subd. 7(c)");

  private final Trail trail;
  private final TransactionTemplate ofItsOwn;
  private final ApplicationEventPublisher events;

  AlarmsOnTheTrail(
      Trail trail, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
    this.trail = trail;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.events = events;
  }

  @EventListener
  void raised(TrailAlarms.Raised raised) {
    Alarm alarm = raised.alarm();
    record("TrailAlarmRaised", alarm);
    if (alarm.kind() == Kind.HISTORY_CHANGED || alarm.kind() == Kind.NOT_COMPLETE) {
      String id = alarm.kind() + " " + alarm.since();
      ofItsOwn.executeWithoutResult(
          status ->
              events.publishEvent(
                  new BreachSuspected(
                      UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                      "ALARM",
                      null,
                      "trail",
                      alarm.kind().name(),
                      alarm.since())));
    }
  }

  @EventListener
  void ended(TrailAlarms.Ended ended) {
    record("TrailAlarmEnded", ended.alarm());
  }

  private void record(String action, Alarm alarm) {
    try {
      ofItsOwn.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done(action, "system", "alarm", alarm.kind().name())
                      .under(AUDIT_TRAIL)
                      .with("said", alarm.said())
                      .with("since", alarm.since().toString())));
    } catch (RuntimeException e) {
      // The alarm itself stands in the log and in the health of the application.
      LOG.error("The alarm {} could not be written to the trail", alarm.kind(), e);
    }
  }
}

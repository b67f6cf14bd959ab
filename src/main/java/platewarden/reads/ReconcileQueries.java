package platewarden.reads;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.reads.Reconciliations.Comparison;
import platewarden.trail.Trail;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailAlarms.Kind;
import platewarden.trail.TrailEvent;

/**
 * Compares what the gateway asked with what Elasticsearch and PostgreSQL counted and with the
 * trail. More means that somebody looked at reads past the gateway, and past the trail: an alarm,
 * and a suspected breach (13.824 subd. 7(c); 13.055 subd. 1(a)).
 */
@Component
public class ReconcileQueries {

  private static final Logger LOG = LoggerFactory.getLogger(ReconcileQueries.class);
  private static final Clause AUDIT_TRAIL = Clause.of("13.824 subd. 7(c)");
  private static final int TRIES = 4;
  private static final Duration ALARM_STANDS = Duration.ofDays(1);

  private final CountedByIndex index;
  private final CountedByDatabase database;
  private final Reconciliations reconciliations;
  private final Trail trail;
  private final TrailAlarms alarms;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final long pauseMillis;

  ReconcileQueries(
      CountedByIndex index,
      CountedByDatabase database,
      Reconciliations reconciliations,
      Trail trail,
      TrailAlarms alarms,
      Clock clock,
      PlatformTransactionManager manager,
      @Value("${platewarden.reconciliation.pause:2s}") Duration pause) {
    this.index = index;
    this.database = database;
    this.reconciliations = reconciliations;
    this.trail = trail;
    this.alarms = alarms;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
    this.pauseMillis = pause.toMillis();
  }

  /** Once an hour: a restart of Elasticsearch hides what was counted since the last time. */
  @Scheduled(
      initialDelayString = "${platewarden.reconciliation.first:5m}",
      fixedDelayString = "${platewarden.reconciliation.every:1h}")
  void regularly() {
    try {
      reconcile();
    } catch (IndexUnavailable e) {
      LOG.warn("Queries were not reconciled: the search index does not answer");
    }
  }

  /**
   * Compares now; what does not agree is an alarm. A query that is just being made is counted there
   * and not here yet, so a difference is looked at again before it counts.
   *
   * @throws IndexUnavailable when the search index cannot be asked
   */
  public synchronized Comparison reconcile() {
    Comparison found = compare(false);
    for (int attempt = 1; attempt < TRIES && !found.agrees(); attempt++) {
      pause();
      found = compare(false);
    }
    found = compare(true);
    record(found);
    Optional.ofNullable(alarms.now().get(Kind.NOT_COMPLETE))
        .filter(alarm -> alarm.since().plus(ALARM_STANDS).isBefore(clock.instant()))
        .ifPresent(alarm -> alarms.end(Kind.NOT_COMPLETE));
    if (!found.agrees()) {
      // Each finding is an alarm, and a suspicion, of its own.
      alarms.end(Kind.NOT_COMPLETE);
      alarms.raise(Kind.NOT_COMPLETE, String.join("; ", found.differences()));
    }
    return found;
  }

  private Comparison compare(boolean keep) {
    CountedByIndex.Counts counted = index.now();
    Optional<Map<String, Long>> statements = database.foreignStatements();
    return reconciliations.compare(counted, statements, keep);
  }

  private void record(Comparison found) {
    TrailEvent event =
        TrailEvent.done("QueriesReconciled", "system", "reads", "all")
            .under(AUDIT_TRAIL)
            .with("agrees", found.agrees())
            .with("differences", found.differences())
            .with("statementsCounted", found.statements().isPresent());
    transaction.executeWithoutResult(status -> trail.record(event));
  }

  private void pause() {
    try {
      Thread.sleep(pauseMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

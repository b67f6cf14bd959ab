package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.destruction.DestroyDueReads.DueDay;
import platewarden.destruction.LateDestruction.Kind;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/**
 * Finds, every minute, what should have been certified by now: opens a record, raises the alarm and
 * starts the process; and closes the wait when the certificate is there.
 */
@Component
public class NoticeLateDestruction {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeLateDestruction.class);
  private static final Clause LIMIT = Clause.of("13.824 subd. 3(a)");

  private final DestroyDueReads reads;
  private final ReadsLedger orders;
  private final LateDestructions late;
  private final LateDestructionProcess process;
  private final LateNumbers numbers;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate transaction;

  NoticeLateDestruction(
      DestroyDueReads reads,
      ReadsLedger orders,
      LateDestructions late,
      LateDestructionProcess process,
      LateNumbers numbers,
      Trail trail,
      Clock clock,
      PlatformTransactionManager manager) {
    this.reads = reads;
    this.orders = orders;
    this.late = late;
    this.process = process;
    this.numbers = numbers;
    this.trail = trail;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
  }

  /** Looks once. */
  public void look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Set<String> waiting = new HashSet<>();
    for (DueDay day : reads.upcoming()) {
      waiting.add(day.day().toString());
      if (!numbers.noticed(day.dueAt()).isAfter(now)) {
        LocalDate on = day.day();
        open(Kind.DAY, on.toString(), now, day.dueAt(), numbers.limit(on, day.dueAt()));
      }
    }
    List<ReadsLedger.Order> open = transaction.execute(status -> orders.open());
    for (ReadsLedger.Order order : open == null ? List.<ReadsLedger.Order>of() : open) {
      waiting.add(order.id().toString());
      if (!numbers.noticed(order.dueAt()).isAfter(now)) {
        open(Kind.ROUTINE, order.id().toString(), now, order.dueAt(), order.dueAt());
      }
    }
    for (LateDestruction each : late.all()) {
      if (each.certifiedAt() == null && !waiting.contains(each.objectId())) {
        transaction.executeWithoutResult(status -> late.certified(each.id(), now));
      }
    }
    for (UUID id : late.unheard()) {
      transaction.executeWithoutResult(
          status -> {
            if (process.certified(id)) {
              late.heard(id, now);
            }
          });
    }
  }

  private void open(Kind object, String objectId, Instant now, Instant dueAt, Instant limitAt) {
    UUID id = UUID.randomUUID();
    Boolean opened =
        transaction.execute(
            status -> {
              if (!late.open(id, object, objectId, now, dueAt, limitAt)) {
                return false;
              }
              trail.record(
                  TrailEvent.done("DestructionOverdue", "system", "late-destruction", id.toString())
                      .failed()
                      .under(LIMIT)
                      .in(Partition.PUBLIC)
                      .with("object", object.name())
                      .with("due", dueAt.toString())
                      .with("limit", limitAt.toString()));
              process.start(id);
              return true;
            });
    if (Boolean.TRUE.equals(opened)) {
      LOG.error("DESTRUCTION IS LATE: {} was due at {}; record {}", object, dueAt, id);
    }
  }
}

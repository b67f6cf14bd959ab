package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.DayState;
import platewarden.reads.KeepsReads;
import platewarden.reads.ReadDays;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/**
 * Destroys collection days "no later than 60 days from the date of collection" (13.824 subd. 3(a)):
 * the day is closed and written into the ledger, its key destroyed, then every copy, then each
 * store is looked at, and only then is it certified. Every step can be repeated; what a crash
 * interrupts, the next run finishes.
 */
@Component
public class DestroyDueReads {

  private static final Logger LOG = LoggerFactory.getLogger(DestroyDueReads.class);
  private static final Clause DESTRUCTION = Clause.of("13.824 subd. 3(a)");

  private final ReadDays days;
  private final WhenDue due;
  private final Ledger ledger;
  private final Sealing sealing;
  private final List<KeepsReads> stores;
  private final KeepJudgements judgements;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DestroyDueReads(
      ReadDays days,
      WhenDue due,
      Ledger ledger,
      Sealing sealing,
      List<KeepsReads> stores,
      KeepJudgements judgements,
      Trail trail,
      TrailLog log,
      Clock clock,
      PlatformTransactionManager manager) {
    this.days = days;
    this.due = due;
    this.ledger = ledger;
    this.sealing = sealing;
    this.stores = List.copyOf(stores);
    this.judgements = judgements;
    this.trail = trail;
    this.log = log;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
  }

  /** A day and by when it goes. */
  public record DueDay(LocalDate day, DayState state, Instant dueAt) {}

  /** The days that are not destroyed yet, the next one first. */
  public List<DueDay> upcoming() {
    return days.all().stream()
        .filter(day -> day.state() != DayState.DESTROYED)
        .flatMap(
            day -> {
              Instant first = day.firstCollectedAt();
              return first == null
                  ? java.util.stream.Stream.empty()
                  : java.util.stream.Stream.of(
                      new DueDay(day.day(), day.state(), due.of(day.day(), first).at()));
            })
        .toList();
  }

  /**
   * Destroys what is due, and finishes what was begun. Runs one at a time.
   *
   * @param by who asked, or {@code system}
   * @return the certificates of this run
   */
  public synchronized List<Certificate> run(String by) {
    Instant now = clock.instant();
    for (ReadDays.Day day : days.all()) {
      Instant first = day.firstCollectedAt();
      if (day.state() == DayState.OPEN && first != null) {
        WhenDue.Due judged = due.of(day.day(), first);
        if (!judged.at().isAfter(now)) {
          begin(day.day(), judged, by);
        }
      }
    }
    List<Certificate> certificates = new ArrayList<>();
    for (Ledger.Unfinished each : ledger.unfinished()) {
      certificates.add(finish(each, by));
    }
    return certificates;
  }

  private void begin(LocalDate day, WhenDue.Due judged, String by) {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          ReadDays.Contents contents = days.close(day);
          judgements.keep(judged.judgement());
          ledger.begin(id, day, now(), by, judged.at(), judged.judgement().id(), contents);
          trail.record(
              TrailEvent.done("DestructionBegun", by, "day", day.toString())
                  .under(DESTRUCTION)
                  .in(Partition.PUBLIC)
                  .with("reads", contents.reads())
                  .with("dueAt", judged.at().toString())
                  .with("judgement", judged.judgement().id()));
        });
  }

  private Certificate finish(Ledger.Unfinished destruction, String by) {
    LocalDate day = destruction.day();
    sealing.destroy(KeyScope.ofDay(day));
    List<Certificate.StoreResult> results = new ArrayList<>();
    for (KeepsReads store : stores) {
      long destroyed = store.destroyDay(day);
      long remaining = store.remaining(day);
      if (remaining > 0) {
        throw new IllegalStateException(
            "Store " + store.store() + " still holds " + remaining + " items of " + day);
      }
      results.add(new Certificate.StoreResult(store.store(), destroyed, remaining));
    }
    Instant certifiedAt = now();
    String root = Base64.getEncoder().encodeToString(destruction.root());
    Certificate certificate =
        new Certificate(
            destruction.id(),
            day,
            destruction.reads(),
            root,
            destruction.dueAt(),
            destruction.begunAt(),
            certifiedAt,
            results,
            log.sign(text(destruction, root, certifiedAt, results)));
    transaction.executeWithoutResult(
        status -> {
          ledger.certify(certificate);
          days.destroyed(day);
          trail.record(
              TrailEvent.done("DataDestroyed", by, "day", day.toString())
                  .under(DESTRUCTION)
                  .in(Partition.PUBLIC)
                  .with("certificate", destruction.id().toString())
                  .with("reads", destruction.reads())
                  .with("root", root));
        });
    LOG.info("Collection day {} destroyed: {} reads", day, destruction.reads());
    return certificate;
  }

  /**
   * After a restore: what was destroyed once is destroyed again before anybody can look. The key
   * store was not in the backup, so nothing of it can be read meanwhile.
   */
  public synchronized void replay() {
    for (LocalDate day : ledger.certifiedDays()) {
      sealing.destroy(KeyScope.ofDay(day));
      for (KeepsReads store : stores) {
        if (store.remaining(day) > 0) {
          LOG.warn("Store {} held reads of the destroyed day {} again", store.store(), day);
          store.destroyDay(day);
        }
      }
    }
  }

  /** The certificate's words; one line for each fact, in this order. */
  private static String text(
      Ledger.Unfinished destruction,
      String root,
      Instant certifiedAt,
      List<Certificate.StoreResult> results) {
    StringBuilder text =
        new StringBuilder("platewarden destruction certificate v1\n")
            .append("id ")
            .append(destruction.id())
            .append('\n')
            .append("clause ")
            .append(DESTRUCTION)
            .append('\n')
            .append("day ")
            .append(destruction.day())
            .append('\n')
            .append("reads ")
            .append(destruction.reads())
            .append('\n')
            .append("root ")
            .append(root)
            .append('\n')
            .append("due ")
            .append(destruction.dueAt())
            .append('\n')
            .append("begun ")
            .append(destruction.begunAt())
            .append('\n')
            .append("certified ")
            .append(certifiedAt)
            .append('\n')
            .append("method day key destroyed, then every copy\n");
    for (Certificate.StoreResult store : results) {
      text.append("store ")
          .append(store.store())
          .append(" destroyed ")
          .append(store.destroyed())
          .append(" remaining ")
          .append(store.remaining())
          .append('\n');
    }
    return text.toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.CopiesOut;
import platewarden.reads.DayState;
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
  private final EmptyStores stores;
  private final List<CopiesOut> copiesOut;
  private final ReadsLedger singleReads;
  private final LateDestructions late;
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
      EmptyStores stores,
      List<CopiesOut> copiesOut,
      ReadsLedger singleReads,
      LateDestructions late,
      KeepJudgements judgements,
      Trail trail,
      TrailLog log,
      Clock clock,
      PlatformTransactionManager manager) {
    this.days = days;
    this.due = due;
    this.ledger = ledger;
    this.sealing = sealing;
    this.stores = stores;
    this.copiesOut = List.copyOf(copiesOut);
    this.singleReads = singleReads;
    this.late = late;
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
   * Destroys what is due, and finishes what was begun. Runs one at a time; a day that fails does
   * not keep the others waiting.
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
          orElseLate(day.day(), () -> begin(day.day(), judged, by, true));
        }
      }
    }
    List<Certificate> certificates = new ArrayList<>();
    for (Ledger.Unfinished each : ledger.unfinished()) {
      orElseLate(each.day(), () -> finish(each, by).ifPresent(certificates::add));
    }
    return certificates;
  }

  private void orElseLate(LocalDate day, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      String stores = e instanceof StoresNotEmpty left ? String.join(" ", left.stores()) : "";
      // The message may speak of data; the class is enough to find it.
      LOG.error(
          "DESTRUCTION of {} FAILED and is tried again: {} {}",
          day,
          e.getClass().getName(),
          stores);
      transaction.executeWithoutResult(
          status -> late.attempted(LateDestruction.Kind.DAY, day.toString(), stores));
    }
  }

  private void begin(LocalDate day, WhenDue.Due judged, String by, boolean withCopies) {
    transaction.executeWithoutResult(
        status -> {
          days.own(day);
          if (withCopies) {
            copiesOut.forEach(copies -> copies.copyOut(day));
          }
          UUID id = UUID.randomUUID();
          ReadDays.Contents contents = days.close(day);
          judgements.keep(judged.judgement());
          ledger.begin(
              id,
              day,
              now(),
              by,
              judged.at(),
              judged.judgement().id(),
              contents,
              !withCopies && !copiesOut.isEmpty());
          trail.record(
              TrailEvent.done("DestructionBegun", by, "day", day.toString())
                  .under(DESTRUCTION)
                  .in(Partition.PUBLIC)
                  .with("reads", contents.reads())
                  .with("dueAt", judged.at().toString())
                  .with("judgement", judged.judgement().id()));
        });
  }

  /**
   * Closes a late day to reading although what outlives it is not copied yet; that is done from the
   * closed day. A day that is closed already stays as it is.
   */
  synchronized void closeWithoutCopies(LocalDate day) {
    open(day).ifPresent(first -> begin(day, due.of(day, first), "system", false));
  }

  /** Copies what a closed day still owes to holds and cases, in one transaction. */
  synchronized void copyWhatIsPending(LocalDate day) {
    open(day).ifPresent(first -> begin(day, due.of(day, first), "system", true));
    ledger.unfinished().stream()
        .filter(each -> each.day().equals(day) && each.copiesPending())
        .forEach(
            each ->
                transaction.executeWithoutResult(
                    status -> {
                      days.own(day);
                      copiesOut.forEach(copies -> copies.copyOut(day));
                      ledger.copied(each.id());
                    }));
  }

  /** It was decided that the day goes without them. */
  synchronized void copiesAreLost(LocalDate day) {
    ledger.unfinished().stream()
        .filter(each -> each.day().equals(day))
        .forEach(each -> transaction.executeWithoutResult(status -> ledger.copied(each.id())));
  }

  private Optional<Instant> open(LocalDate day) {
    return days.all().stream()
        .filter(each -> each.day().equals(day) && each.state() == DayState.OPEN)
        .flatMap(each -> Optional.ofNullable(each.firstCollectedAt()).stream())
        .findFirst();
  }

  private Optional<Certificate> finish(Ledger.Unfinished destruction, String by) {
    LocalDate day = destruction.day();
    if (destruction.copiesPending()) {
      copyWhatIsPending(day);
    }
    sealing.destroy(KeyScope.ofDay(day));
    List<Certificate.StoreResult> results = stores.empty(day);
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
            log.sign(CertificateText.of(destruction, DESTRUCTION, root, certifiedAt, results)));
    Boolean first =
        transaction.execute(
            status -> {
              if (!ledger.certify(certificate)) {
                return false;
              }
              days.destroyed(day);
              singleReads.strike(day);
              trail.record(
                  TrailEvent.done("DataDestroyed", by, "day", day.toString())
                      .under(DESTRUCTION)
                      .in(Partition.PUBLIC)
                      .with("certificate", destruction.id().toString())
                      .with("reads", destruction.reads())
                      .with("root", root));
              return true;
            });
    LOG.info("Collection day {} destroyed: {} reads", day, destruction.reads());
    return Boolean.TRUE.equals(first) ? Optional.of(certificate) : Optional.empty();
  }

  /**
   * After a restore: what was destroyed once is destroyed again before anybody can look. The key
   * store was not in the backup, so nothing of it can be read meanwhile. Its tombstones also tell
   * of days that the restored ledger knows nothing of: those are begun again and certified anew.
   *
   * @return whether every store could be looked at
   */
  public synchronized boolean replay() {
    boolean complete = true;
    for (LocalDate day : ledger.certifiedDays()) {
      sealing.destroy(KeyScope.ofDay(day));
      complete &= stores.emptyAgain(day);
    }
    for (ReadDays.Day day : days.all()) {
      if (day.state() == DayState.OPEN && sealing.isDestroyed(KeyScope.ofDay(day.day()))) {
        LOG.warn("The key of {} was destroyed before this database was restored", day.day());
        Instant first = day.firstCollectedAt();
        begin(
            day.day(), due.of(day.day(), first == null ? clock.instant() : first), "system", false);
      }
    }
    return complete;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.destruction.LateDestruction.Kind;
import platewarden.law.Clause;
import platewarden.reads.ReadDays;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/**
 * What is done by itself while a destruction is late: the day is closed to reading, people are
 * told, at last its key goes, and past the limit it is said in public how much was over age. Every
 * step may be repeated.
 */
@Service
public class CarryThroughLateDestruction {

  private static final Logger LOG = LoggerFactory.getLogger(CarryThroughLateDestruction.class);
  private static final Clause LIMIT = Clause.of("13.824 subd. 3(a)");
  private static final Clause UNREADABLE = Clause.of("13.05 subd. 5(b)");

  private final LateDestructions late;
  private final DestroyDueReads reads;
  private final ReadDays days;
  private final Sealing sealing;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CarryThroughLateDestruction(
      LateDestructions late,
      DestroyDueReads reads,
      ReadDays days,
      Sealing sealing,
      Trail trail,
      Clock clock,
      PlatformTransactionManager manager) {
    this.late = late;
    this.reads = reads;
    this.days = days;
    this.sealing = sealing;
    this.trail = trail;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
  }

  /** Closes the day to every search and view, with its copies made or not; in one transaction. */
  @Transactional
  public void closeDay(UUID id) {
    LateDestruction record = find(id);
    if (record.object() == Kind.DAY) {
      reads.closeWithoutCopies(day(record));
    }
  }

  /** Tells the commander: on their home page, on the compliance page and in the log. */
  @Transactional
  public void tellCommander(UUID id) {
    LateDestruction record = find(id);
    if (record.toldCommanderAt() == null) {
      late.toldCommander(id, now());
      LOG.error("DESTRUCTION IS LATE: the commander is told; record {}", id);
      trail.record(entry("CommanderAlerted", id));
    }
  }

  /** Tells the chief likewise. */
  @Transactional
  public void tellChief(UUID id) {
    LateDestruction record = find(id);
    if (record.toldChiefAt() == null) {
      late.toldChief(id, now());
      LOG.error("DESTRUCTION IS STILL LATE: the chief is told; record {}", id);
      trail.record(entry("ChiefWarned", id));
    }
  }

  /**
   * The last resort: what a hold or case needs is copied, then the key goes, without a person.
   *
   * @return whether the copies are made; if not, the key is still there and the day stays closed
   */
  public boolean destroyKey(UUID id) {
    LateDestruction record = find(id);
    if (record.object() != Kind.DAY) {
      // A living day's key is other reads' key too; what was destroyed there is tried on.
      return true;
    }
    LocalDate day = day(record);
    try {
      reads.copyWhatIsPending(day);
    } catch (RuntimeException e) {
      LOG.error("DESTRUCTION: copies of {} cannot be made: {}", day, e.getClass().getName());
      return false;
    }
    destroyKeyOf(record);
    return true;
  }

  /** The city attorney decided that the day goes although copies are missing. */
  public void destroyKeyDespiteLoss(UUID id) {
    LateDestruction record = find(id);
    reads.copiesAreLost(day(record));
    destroyKeyOf(record);
  }

  private void destroyKeyOf(LateDestruction record) {
    sealing.destroy(KeyScope.ofDay(day(record)));
    transaction.executeWithoutResult(
        status -> {
          if (record.keyDestroyedAt() == null) {
            late.keyDestroyed(record.id(), now());
            trail.record(
                entry("DayKeyDestroyed", record.id())
                    .under(UNREADABLE)
                    .with("day", record.objectId()));
          }
        });
  }

  /**
   * Writes down in public that reads are over age: how many, in which stores.
   *
   * @return whether anything was
   */
  @Transactional
  public boolean recordOverAge(UUID id) {
    LateDestruction record = find(id);
    if (record.certifiedAt() != null) {
      return record.overAgeAt() != null;
    }
    long reads = record.object() == Kind.DAY ? days.count(day(record)) : 0;
    late.overAge(id, now(), reads);
    LOG.error("READS ARE OVER AGE: {} reads; record {}", reads, id);
    trail.record(
        entry("OverAgeRecorded", id)
            .failed()
            .with("object", record.object().name())
            .with("reads", reads)
            .with("stores", record.stores())
            .with("limit", record.limitAt().toString()));
    return true;
  }

  private LateDestruction find(UUID id) {
    return late.find(id).orElseThrow();
  }

  private static LocalDate day(LateDestruction record) {
    return LocalDate.parse(record.objectId());
  }

  private static TrailEvent entry(String action, UUID id) {
    return TrailEvent.done(action, "system", "late-destruction", id.toString())
        .under(LIMIT)
        .in(Partition.PUBLIC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import platewarden.protection.Protection;
import platewarden.reads.Classification;
import platewarden.reads.DayState;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.reads.ReadsStored;

/** Rows of reads, sealed, in day partitions. */
@Component
class ReadsInPostgres implements ReadStore {

  private static final String OUTBOX =
      "insert into index_outbox (day, read_id) select * from unnest(?::date[], ?::uuid[])";

  private final JdbcTemplate jdbc;
  private final InsertReads insert;
  private final OpenRows rows;
  private final SequesteredReads sequestration;
  private final Pictures pictures;
  private final Protection protection;
  private final DayLocks locks;
  private final DayPartitions partitions;
  private final ApplicationEventPublisher events;

  ReadsInPostgres(
      JdbcTemplate jdbc,
      InsertReads insert,
      OpenRows rows,
      SequesteredReads sequestration,
      Pictures pictures,
      Protection protection,
      DayLocks locks,
      DayPartitions partitions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.insert = insert;
    this.rows = rows;
    this.sequestration = sequestration;
    this.pictures = pictures;
    this.protection = protection;
    this.locks = locks;
    this.partitions = partitions;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UUID> store(List<Read> reads) {
    if (reads.isEmpty()) {
      return Set.of();
    }
    Map<LocalDate, Instant> days = new TreeMap<>();
    for (Read read : reads) {
      days.merge(read.day(), read.collectedAt(), (a, b) -> a.isBefore(b) ? a : b);
    }
    // Days are locked in their order, so that no two batches wait for each other.
    days.keySet().forEach(partitions::ensure);
    days.keySet().forEach(locks::share);
    Set<UUID> fresh = insert.insert(reads);
    List<Read> stored = reads.stream().filter(read -> fresh.contains(read.id())).toList();
    removePicturesOnRollback(stored);
    pictures.write(stored);
    days.forEach(partitions::noteFirst);
    outbox(stored);
    events.publishEvent(new ReadsStored(List.copyOf(fresh)));
    return fresh;
  }

  private void outbox(Collection<Read> stored) {
    if (stored.isEmpty()) {
      return;
    }
    jdbc.execute(
        (Connection connection) -> {
          try (PreparedStatement insert = connection.prepareStatement(OUTBOX)) {
            insert.setArray(
                1,
                connection.createArrayOf(
                    "date", stored.stream().map(r -> java.sql.Date.valueOf(r.day())).toArray()));
            insert.setArray(
                2, connection.createArrayOf("uuid", stored.stream().map(Read::id).toArray()));
            return insert.executeUpdate();
          }
        });
  }

  /**
   * Pictures are on the disk before the commit; without one they must not stay. Where nobody can
   * say whether there was one, they go with their day.
   */
  private void removePicturesOnRollback(List<Read> reads) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              reads.stream()
                  .filter(read -> !read.images().isEmpty())
                  .forEach(read -> pictures.remove(read.day(), read.id()));
            }
          }
        });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Read> find(LocalDate day, UUID id) {
    return sequestration.among(day, List.of(id)).isEmpty()
        ? rows.open(day, List.of(id)).stream()
            .filter(read -> !protection.hides(read.texts()))
            .findFirst()
        : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ReadImage> image(LocalDate day, UUID id, int number) {
    if (!isOpen(day)) {
      return Optional.empty();
    }
    return find(day, id).flatMap(read -> rows.picture(read, number));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean classify(LocalDate day, UUID id, Classification as) {
    if (!isOpen(day)) {
      return false;
    }
    locks.share(day);
    int changed =
        jdbc.update(
            "update reads set classification = ? where day = ? and id = ? and classification <> ?",
            as.name(),
            day,
            id,
            as.name());
    if (changed == 1) {
      jdbc.update("insert into index_outbox (day, read_id) values (?, ?)", day, id);
      events.publishEvent(new ReadsStored(List.of(id)));
    }
    return changed == 1;
  }

  @Override
  public boolean isOpen(LocalDate day) {
    return state(day) == null || state(day) == DayState.OPEN;
  }

  private @Nullable DayState state(LocalDate day) {
    return jdbc
        .queryForList("select state from read_days where day = ?", String.class, day)
        .stream()
        .map(DayState::valueOf)
        .findFirst()
        .orElse(null);
  }
}

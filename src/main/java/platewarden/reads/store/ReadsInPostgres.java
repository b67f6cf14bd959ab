package platewarden.reads.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import platewarden.reads.Classification;
import platewarden.reads.DayState;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.reads.ReadsStored;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Rows of reads, sealed, in day partitions. */
@Component
class ReadsInPostgres implements ReadStore {

  private static final String OUTBOX =
      "insert into index_outbox (day, read_id) select * from unnest(?::date[], ?::uuid[])";

  private final JdbcTemplate jdbc;
  private final InsertReads insert;
  private final Sealing sealing;
  private final Pictures pictures;
  private final DayLocks locks;
  private final DayPartitions partitions;
  private final ApplicationEventPublisher events;

  ReadsInPostgres(
      JdbcTemplate jdbc,
      InsertReads insert,
      Sealing sealing,
      Pictures pictures,
      DayLocks locks,
      DayPartitions partitions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.insert = insert;
    this.sealing = sealing;
    this.pictures = pictures;
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
    removePicturesOnRollback(reads);
    Set<UUID> fresh = insert.insert(reads);
    List<Read> stored = reads.stream().filter(read -> fresh.contains(read.id())).toList();
    for (Read read : stored) {
      for (int i = 0; i < read.images().size(); i++) {
        pictures.write(read.day(), read.id(), i, read.images().get(i).bytes());
      }
    }
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

  /** Pictures are on the disk before the commit; without one they must not stay. */
  private void removePicturesOnRollback(List<Read> reads) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              for (Read read : reads) {
                for (int i = 0; i < read.images().size(); i++) {
                  pictures.remove(read.day(), read.id(), i);
                }
              }
            }
          }
        });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Read> find(LocalDate day, UUID id) {
    return open(day, List.of(id)).stream().findFirst();
  }

  /** Opens rows; those that are gone, or whose key is, are left out. */
  List<Read> open(LocalDate day, Collection<UUID> ids) {
    return jdbc
        .query(
            "select * from reads where day = ? and id = any (?::uuid[])",
            (row, number) -> open(day, row),
            day,
            ids.toArray(UUID[]::new))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Read> open(LocalDate day, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    SealedContent content;
    try {
      content =
          SealedContent.from(
              sealing.open(KeyScope.ofDay(day), row.getBytes("sealed"), SealedContent.context(id)));
    } catch (KeyDestroyed gone) {
      return Optional.empty();
    }
    List<ReadImage> images =
        content.pictures().stream()
            .map(picture -> new ReadImage(picture.role(), picture.mediaType(), new byte[0]))
            .toList();
    return Optional.of(
        new Read(
            id,
            row.getString("reader_id"),
            row.getString("source_format"),
            content.sourceEventId(),
            row.getTimestamp("collected_at").toInstant(),
            row.getTimestamp("received_at").toInstant(),
            content.plate(),
            content.region(),
            content.confidence(),
            content.candidates(),
            content.latitude(),
            content.longitude(),
            content.lane(),
            content.direction(),
            images,
            Classification.valueOf(row.getString("classification"))));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ReadImage> image(LocalDate day, UUID id, int number) {
    if (!isOpen(day)) {
      return Optional.empty();
    }
    return find(day, id)
        .filter(read -> number >= 0 && number < read.images().size())
        .flatMap(
            read -> {
              ReadImage described = read.images().get(number);
              return pictures
                  .read(day, id, number)
                  .map(bytes -> new ReadImage(described.role(), described.mediaType(), bytes));
            });
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

  /** A row's commitment: what a destruction certificate's root is made of. */
  static byte[] commitment(UUID id, byte[] sealed) {
    byte[] name = id.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] both = java.util.Arrays.copyOf(name, name.length + sealed.length);
    System.arraycopy(sealed, 0, both, name.length, sealed.length);
    return platewarden.trail.MerkleTree.leaf(both);
  }
}

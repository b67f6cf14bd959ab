package platewarden.reads.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import platewarden.reads.DayClosed;
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

  /** One statement for a whole batch, and it says which rows were new. */
  private static final String INSERT =
      """
      insert into reads (day, id, reader_id, source_format, collected_at, received_at,
        classification, dedupe_key, plate_token, images, sealed)
      select * from unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[], ?::smallint[], ?::bytea[])
      on conflict (day, dedupe_key) do nothing returning day, id
      """;

  private static final List<String> TYPES =
      List.of(
          "date",
          "uuid",
          "text",
          "text",
          "timestamptz",
          "timestamptz",
          "text",
          "bytea",
          "bytea",
          "smallint",
          "bytea");
  private static final String OUTBOX =
      "insert into index_outbox (day, read_id) select * from unnest(?::date[], ?::uuid[])";

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Pictures pictures;
  private final DayLocks locks;
  private final DayPartitions partitions;
  private final ApplicationEventPublisher events;

  ReadsInPostgres(
      JdbcTemplate jdbc,
      Sealing sealing,
      Pictures pictures,
      DayLocks locks,
      DayPartitions partitions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
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
    Set<UUID> fresh = insert(reads);
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

  private Set<UUID> insert(List<Read> reads) {
    return jdbc.execute(
        (Connection connection) -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<Object[]> columns = columns(reads);
            for (int i = 0; i < TYPES.size(); i++) {
              insert.setArray(i + 1, connection.createArrayOf(TYPES.get(i), columns.get(i)));
            }
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
              while (rows.next()) {
                fresh.add(rows.getObject("id", UUID.class));
              }
            }
            return fresh;
          }
        });
  }

  private List<Object[]> columns(List<Read> reads) {
    int count = reads.size();
    List<Object[]> columns = new ArrayList<>();
    for (String type : TYPES) {
      // The driver takes bytes only from an array that says so.
      columns.add(type.equals("bytea") ? new byte[count][] : new Object[count]);
    }
    for (int i = 0; i < count; i++) {
      Read read = reads.get(i);
      KeyScope key = KeyScope.ofDay(read.day());
      try {
        columns.get(7)[i] = sealing.token(key, "event " + eventIdentity(read));
        columns.get(8)[i] =
            read.plate() == null ? null : sealing.token(key, "plate " + read.plate());
        columns.get(10)[i] =
            sealing.seal(key, SealedContent.of(read).bytes(), SealedContent.context(read.id()));
      } catch (KeyDestroyed e) {
        throw new DayClosed(read.day());
      }
      columns.get(0)[i] = java.sql.Date.valueOf(read.day());
      columns.get(1)[i] = read.id();
      columns.get(2)[i] = read.readerId();
      columns.get(3)[i] = read.sourceFormat();
      columns.get(4)[i] = Timestamp.from(read.collectedAt());
      columns.get(5)[i] = Timestamp.from(read.receivedAt());
      columns.get(6)[i] = read.classification().name();
      columns.get(9)[i] = (short) read.images().size();
    }
    return columns;
  }

  /** The reader's own id of the event where it gives one, else what makes the event the same. */
  private static String eventIdentity(Read read) {
    return read.sourceEventId() != null
        ? "id|" + read.readerId() + "|" + read.sourceEventId()
        : "at|"
            + read.readerId()
            + "|"
            + read.collectedAt()
            + "|"
            + read.plate()
            + "|"
            + read.lane();
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

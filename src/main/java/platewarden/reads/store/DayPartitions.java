package platewarden.reads.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.reads.DayState;
import platewarden.reads.ReadDays;
import platewarden.trail.MerkleRoot;

/** One partition for each collection day, made before its first read and dropped with its last. */
@Component
class DayPartitions implements ReadDays {

  private static final int FETCH = 5_000;

  // A row's leaf of RFC 6962, made where the rows are: a million of them need not be brought here.
  private static final String LEAF =
      "sha256('\\x00'::bytea || convert_to(id::text, 'UTF8') || sealed)";

  private final JdbcTemplate jdbc;
  private final DayLocks locks;
  private final TransactionTemplate ownTransaction;
  private final Map<LocalDate, Instant> firsts = new ConcurrentHashMap<>();
  private final Map<LocalDate, Boolean> made = new ConcurrentHashMap<>();

  DayPartitions(JdbcTemplate jdbc, DayLocks locks, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.ownTransaction = new TransactionTemplate(manager);
    this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** Makes the day's partition in a transaction of its own, once. */
  void ensure(LocalDate day) {
    if (made.containsKey(day)) {
      return;
    }
    ownTransaction.executeWithoutResult(
        status -> {
          locks.own(day);
          jdbc.update(
              "insert into read_days (day, state) values (?, 'OPEN') on conflict do nothing", day);
          String state =
              jdbc.queryForObject("select state from read_days where day = ?", String.class, day);
          if (DayState.OPEN.name().equals(state)) {
            jdbc.execute(
                "create table if not exists %s partition of reads for values from ('%s') to ('%s')"
                    .formatted(name(day), day, day.plusDays(1)));
          }
        });
    made.put(day, true);
  }

  /** Remembers the earliest collection of the day: its limit counts from there. */
  void noteFirst(LocalDate day, Instant collectedAt) {
    Instant known = firsts.get(day);
    if (known != null && !collectedAt.isBefore(known)) {
      return;
    }
    jdbc.update(
        """
        update read_days set first_collected_at = ? where day = ?
          and (first_collected_at is null or first_collected_at > ?)
        """,
        Timestamp.from(collectedAt),
        day,
        Timestamp.from(collectedAt));
    // Only what is committed may spare a later batch the statement.
    org.springframework.transaction.support.TransactionSynchronizationManager
        .registerSynchronization(
            new org.springframework.transaction.support.TransactionSynchronization() {
              @Override
              public void afterCommit() {
                firsts.merge(day, collectedAt, (a, b) -> a.isBefore(b) ? a : b);
              }
            });
  }

  @Override
  public List<Day> all() {
    return jdbc.query(
        "select day, state, first_collected_at from read_days order by day",
        (row, number) -> {
          Timestamp first = row.getTimestamp("first_collected_at");
          return new Day(
              row.getObject("day", LocalDate.class),
              DayState.valueOf(row.getString("state")),
              first == null ? null : first.toInstant());
        });
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void own(LocalDate day) {
    locks.own(day);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Contents close(LocalDate day) {
    locks.own(day);
    int closed =
        jdbc.update("update read_days set state = 'CLOSING' where day = ? and state = 'OPEN'", day);
    if (closed == 0) {
      throw new IllegalStateException("Collection day " + day + " is not open");
    }
    return contents("select " + LEAF + " from reads where day = ? order by id", day);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Contents contents(LocalDate day, Set<UUID> reads) {
    return contents(
        "select " + LEAF + " from reads where day = ? and id = any (?::uuid[]) order by id",
        day,
        reads.toArray(UUID[]::new));
  }

  @Override
  public long count(LocalDate day) {
    Long rows = jdbc.queryForObject("select count(*) from reads where day = ?", Long.class, day);
    return rows == null ? 0 : rows;
  }

  private Contents contents(String sql, Object... arguments) {
    MerkleRoot root = new MerkleRoot();
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCH);
    streaming.query(
        sql,
        row -> {
          root.add(row.getBytes(1));
        },
        arguments);
    return new Contents(root.size(), root.root());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroyed(LocalDate day) {
    jdbc.update(
        "update read_days set state = 'DESTROYED' where day = ? and state = 'CLOSING'", day);
  }

  void forget(LocalDate day) {
    made.remove(day);
    firsts.remove(day);
  }

  static String name(LocalDate day) {
    return "reads_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}

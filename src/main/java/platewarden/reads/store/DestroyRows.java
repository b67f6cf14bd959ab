package platewarden.reads.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.reads.KeepsReads;

/**
 * The rows as a store that can be destroyed: a partition is dropped with its day, and written anew
 * without single reads. First of all stores, for the others take from the rows.
 */
@Component
@Order(DestroyRows.FIRST)
class DestroyRows implements KeepsReads {

  static final int FIRST = 0;

  private final JdbcTemplate jdbc;
  private final DayLocks locks;
  private final DayPartitions partitions;
  private final TransactionTemplate ownTransaction;

  DestroyRows(
      JdbcTemplate jdbc,
      DayLocks locks,
      DayPartitions partitions,
      PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.partitions = partitions;
    this.ownTransaction = new TransactionTemplate(manager);
    this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public String store() {
    return "rows";
  }

  @Override
  public long destroyDay(LocalDate day) {
    Long rows = jdbc.queryForObject("select count(*) from reads where day = ?", Long.class, day);
    ownTransaction.executeWithoutResult(
        status -> {
          jdbc.execute("drop table if exists " + DayPartitions.name(day));
          jdbc.update("delete from index_outbox where day = ?", day);
          jdbc.update("delete from sequestered_reads where day = ?", day);
        });
    partitions.forget(day);
    return rows == null ? 0 : rows;
  }

  @Override
  public long remaining(LocalDate day) {
    return count(
        """
        select (select count(*) from reads where day = ?)
          + (select count(*) from index_outbox where day = ?)
          + (select count(*) from sequestered_reads where day = ?)
          + (select count(*) from pg_class where relname = ?)
        """,
        day,
        day,
        day,
        DayPartitions.name(day));
  }

  @Override
  public Optional<LocalDate> oldest() {
    return jdbc
        .queryForList(
            """
            select d.day from read_days d
            where exists (select 1 from reads r where r.day = d.day)
              or exists (select 1 from index_outbox o where o.day = d.day)
              or exists (select 1 from sequestered_reads s where s.day = d.day)
            order by d.day limit 1
            """,
            LocalDate.class)
        .stream()
        .findFirst();
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    UUID[] array = ids.toArray(UUID[]::new);
    Integer destroyed =
        ownTransaction.execute(
            status -> {
              // Whoever stores or indexes a read of the day is done with it, or has not begun.
              locks.own(day);
              jdbc.update(
                  "delete from index_outbox where day = ? and read_id = any (?::uuid[])",
                  day,
                  array);
              return jdbc.update(
                  "delete from reads where day = ? and id = any (?::uuid[])", day, array);
            });
    if (partitionExists(day)) {
      // Outside a transaction: written anew, nothing of the rows stays on a page.
      jdbc.execute("vacuum (full, analyze) " + DayPartitions.name(day));
    }
    ownTransaction.executeWithoutResult(
        status ->
            jdbc.update(
                "delete from sequestered_reads where day = ? and read_id = any (?::uuid[])",
                day,
                array));
    return destroyed == null ? 0 : destroyed;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    UUID[] array = ids.toArray(UUID[]::new);
    return count(
        """
        select (select count(*) from reads where day = ? and id = any (?::uuid[]))
          + (select count(*) from index_outbox where day = ? and read_id = any (?::uuid[]))
          + (select count(*) from sequestered_reads where day = ? and read_id = any (?::uuid[]))
        """,
        day,
        array,
        day,
        array,
        day,
        array);
  }

  private boolean partitionExists(LocalDate day) {
    return count("select count(*) from pg_class where relname = ?", DayPartitions.name(day)) > 0;
  }

  private long count(String sql, Object... arguments) {
    Long count = jdbc.queryForObject(sql, Long.class, arguments);
    return count == null ? 0 : count;
  }
}

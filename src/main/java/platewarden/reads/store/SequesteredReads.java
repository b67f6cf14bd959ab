package platewarden.reads.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.DayClosed;
import platewarden.reads.ReadsStored;
import platewarden.reads.Sequestration;
import platewarden.reads.index.HiddenReads;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Table {@code sequestered_reads}. The outbox takes a sequestered read out of the index and puts a
 * released one back; until it has, {@link #stillIndexed} keeps it from being found.
 */
@Component
class SequesteredReads implements Sequestration, HiddenReads {

  private static final KeyScope HOLDERS = new KeyScope("sequestration", "holders");

  private final JdbcTemplate jdbc;
  private final DayLocks locks;
  private final Sealing sealing;
  private final ApplicationEventPublisher events;

  SequesteredReads(
      JdbcTemplate jdbc, DayLocks locks, Sealing sealing, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.sealing = sealing;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void sequester(UUID holder, LocalDate day, Collection<UUID> reads) {
    if (reads.isEmpty()) {
      return;
    }
    locks.share(day);
    jdbc.update(
        """
        insert into sequestered_reads (day, read_id, holder)
        select ?, id, ? from unnest(?::uuid[]) as id on conflict do nothing
        """,
        day,
        token(holder),
        reads.toArray(UUID[]::new));
    toOutbox(day, reads);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(UUID holder) {
    Map<LocalDate, Set<UUID>> released = new TreeMap<>();
    jdbc.query(
        "delete from sequestered_reads where holder = ? returning day, read_id",
        row -> {
          released
              .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new HashSet<>())
              .add(row.getObject("read_id", UUID.class));
        },
        (Object) token(holder));
    released.forEach(
        (day, ids) -> {
          try {
            locks.share(day);
          } catch (DayClosed closed) {
            return;
          }
          ids.removeAll(among(day, ids));
          toOutbox(day, ids);
        });
  }

  private void toOutbox(LocalDate day, Collection<UUID> ids) {
    jdbc.update(
        "insert into index_outbox (day, read_id) select ?, id from unnest(?::uuid[]) as id",
        day,
        ids.toArray(UUID[]::new));
    // Wakes the indexer, as any change of what there is to find does.
    events.publishEvent(new ReadsStored(java.util.List.of()));
  }

  @Override
  public Set<UUID> among(LocalDate day, Collection<UUID> reads) {
    return reads.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.queryForList(
                """
                select distinct read_id from sequestered_reads
                where day = ? and read_id = any (?::uuid[])
                """,
                UUID.class,
                day,
                reads.toArray(UUID[]::new)));
  }

  @Override
  public Set<UUID> stillIndexed(LocalDate from, LocalDate to) {
    return new HashSet<>(
        jdbc.queryForList(
            """
            select s.read_id from sequestered_reads s
            where s.day between ? and ? and exists (
              select 1 from index_outbox o where o.day = s.day and o.read_id = s.read_id)
            """,
            UUID.class,
            from,
            to));
  }

  private byte[] token(UUID holder) {
    return sealing.token(HOLDERS, holder.toString());
  }
}

package platewarden.reads.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.DayClosed;
import platewarden.reads.Read;
import platewarden.reads.index.IndexOutbox;

/** The outbox table. */
@Component
class OutboxInPostgres implements IndexOutbox {

  private final JdbcTemplate jdbc;
  private final DayLocks locks;
  private final ReadsInPostgres reads;

  OutboxInPostgres(JdbcTemplate jdbc, DayLocks locks, ReadsInPostgres reads) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.reads = reads;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Batch take(int limit) {
    List<Long> written = new ArrayList<>();
    Map<LocalDate, List<UUID>> ids = new TreeMap<>();
    jdbc.query(
        """
        select written, day, read_id from index_outbox order by written limit ?
        for update skip locked
        """,
        row -> {
          written.add(row.getLong("written"));
          ids.computeIfAbsent(row.getObject("day", LocalDate.class), d -> new ArrayList<>())
              .add(row.getObject("read_id", UUID.class));
        },
        limit);
    Map<LocalDate, List<Read>> opened = new TreeMap<>();
    ids.forEach(
        (day, ofDay) -> {
          try {
            locks.share(day);
            opened.put(day, reads.open(day, ofDay));
          } catch (DayClosed closed) {
            // Its reads are being destroyed; the outbox rows go with them.
            opened.remove(day);
          }
        });
    return new Batch(written, opened);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(Batch batch) {
    jdbc.update(
        "delete from index_outbox where written = any (?::bigint[])",
        (Object) batch.written().toArray(Long[]::new));
  }
}

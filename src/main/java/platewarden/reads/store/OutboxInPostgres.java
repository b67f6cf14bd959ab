package platewarden.reads.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.DayClosed;
import platewarden.reads.index.IndexOutbox;

/** The outbox table. */
@Component
class OutboxInPostgres implements IndexOutbox {

  private final JdbcTemplate jdbc;
  private final DayLocks locks;
  private final OpenRows reads;
  private final SequesteredReads sequestration;

  OutboxInPostgres(
      JdbcTemplate jdbc, DayLocks locks, OpenRows reads, SequesteredReads sequestration) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.reads = reads;
    this.sequestration = sequestration;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Batch take(int limit) {
    List<Long> written = new ArrayList<>();
    Map<LocalDate, Map<UUID, Long>> versions = new TreeMap<>();
    jdbc.query(
        """
        select written, day, read_id from index_outbox order by written limit ?
        for update skip locked
        """,
        row -> {
          written.add(row.getLong("written"));
          versions
              .computeIfAbsent(row.getObject("day", LocalDate.class), d -> new LinkedHashMap<>())
              .merge(row.getObject("read_id", UUID.class), row.getLong("written"), Math::max);
        },
        limit);
    Map<LocalDate, List<Found>> found = new TreeMap<>();
    Map<LocalDate, List<Hidden>> hidden = new TreeMap<>();
    versions.forEach(
        (day, ofDay) -> {
          try {
            locks.share(day);
          } catch (DayClosed closed) {
            // Its reads are being destroyed; the outbox rows go with them.
            return;
          }
          Set<UUID> sequestered = sequestration.among(day, ofDay.keySet());
          List<UUID> free =
              ofDay.keySet().stream().filter(id -> !sequestered.contains(id)).toList();
          found.put(
              day,
              reads.open(day, free).stream()
                  .map(read -> new Found(version(ofDay, read.id()), read))
                  .toList());
          hidden.put(
              day, sequestered.stream().map(id -> new Hidden(version(ofDay, id), id)).toList());
        });
    return new Batch(written, found, hidden);
  }

  private static long version(Map<UUID, Long> versions, UUID id) {
    return Objects.requireNonNull(versions.get(id));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(Batch batch) {
    jdbc.update(
        "delete from index_outbox where written = any (?::bigint[])",
        (Object) batch.written().toArray(Long[]::new));
  }
}

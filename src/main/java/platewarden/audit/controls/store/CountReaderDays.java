package platewarden.audit.controls.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.audit.controls.ReaderDays;
import platewarden.platform.Days;
import platewarden.reads.Classification;
import platewarden.reads.Read;
import platewarden.reads.ScanReads;

/** Counts the reads of a day, each opened for that, and keeps no more than the numbers. */
@Repository
class CountReaderDays implements ReaderDays {

  private static final int NEWEST = 2;
  private static final int NEXT_TO_GO = 2;

  private final JdbcTemplate jdbc;
  private final ScanReads scan;
  private final TransactionTemplate transaction;

  CountReaderDays(JdbcTemplate jdbc, ScanReads scan, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.scan = scan;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void count(Instant now) {
    LocalDate today = Days.of(now);
    List<LocalDate> open =
        jdbc.queryForList(
            "select day from read_days where state = 'OPEN' and day < ? order by day",
            LocalDate.class,
            Date.valueOf(today));
    // Reads that came late are counted before their day goes; between, nothing needs the numbers.
    for (int i = 0; i < open.size(); i++) {
      LocalDate day = open.get(i);
      if (i >= open.size() - NEWEST || i < NEXT_TO_GO) {
        transaction.executeWithoutResult(status -> count(day, now));
      }
    }
  }

  private void count(LocalDate day, Instant now) {
    Map<String, Tally> tallies = new TreeMap<>();
    // Through the gateway, and so on record like every look at the rows.
    scan.within(
        day,
        Instant.EPOCH,
        now,
        read -> tallies.computeIfAbsent(read.readerId(), any -> new Tally()).add(read));
    tallies.forEach(
        (reader, tally) ->
            jdbc.update(
                """
                insert into reader_days (day, reader_id, reads, unclassified, investigative,
                  without_position, least_delay_ms, taken_at)
                values (?, ?, ?, 0, ?, ?, ?, ?)
                on conflict (day, reader_id) do update set
                  reads = greatest(reader_days.reads, excluded.reads),
                  investigative = greatest(reader_days.investigative, excluded.investigative),
                  without_position = greatest(reader_days.without_position,
                    excluded.without_position),
                  least_delay_ms = excluded.least_delay_ms, taken_at = excluded.taken_at
                """,
                Date.valueOf(day),
                reader,
                tally.reads,
                tally.investigative,
                tally.withoutPosition,
                tally.leastDelay,
                Timestamp.from(now)));
  }

  /** What is counted of a reader's day. */
  private static final class Tally {
    private long reads;
    private long investigative;
    private long withoutPosition;
    private long leastDelay = Long.MAX_VALUE;

    private void add(Read read) {
      reads++;
      investigative += read.classification() == Classification.ACTIVE_INVESTIGATIVE ? 1 : 0;
      withoutPosition += read.latitude() == null || read.longitude() == null ? 1 : 0;
      long delay = Duration.between(read.collectedAt(), read.receivedAt()).toMillis();
      if (Math.abs(delay) < Math.abs(leastDelay)) {
        leastDelay = delay;
      }
    }
  }
}

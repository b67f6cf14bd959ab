package platewarden.sharing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.reads.KeepsReads;
import platewarden.sealing.Sealing;

/**
 * What was shared ends with its day: the opening keys are withdrawn, so that neither the package
 * here nor the recipient's copy of it opens any more. Of a single read the part of its whole day is
 * withdrawn, from each recipient that has it and without a reason: it looks as an expiry does.
 */
@Component
class SharedReads implements KeepsReads {

  private final JdbcTemplate rows;
  private final Sealing sealing;
  private final TransactionOperations transaction;
  private final Clock clock;

  SharedReads(JdbcTemplate rows, Sealing sealing, TransactionOperations transaction, Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String store() {
    return "shares";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return withdraw(
        day,
        rows.queryForList(
            "select share_id from share_days where day = ? union"
                + " select share_id from share_reads where day = ?",
            UUID.class,
            day,
            day));
  }

  @Override
  public long remaining(LocalDate day) {
    return count("select count(*) from share_reads where day = ?", day)
        + count("select count(*) from share_days where day = ? and opening is not null", day);
  }

  @Override
  public Optional<LocalDate> oldest() {
    return Optional.ofNullable(
        rows.queryForObject(
            """
            select min(day) from (select day from share_reads
              union all select day from share_days where opening is not null) as all_days
            """,
            LocalDate.class));
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return withdraw(
        day,
        ids.stream()
            .flatMap(
                id ->
                    rows
                        .queryForList(
                            "select share_id from share_reads where day = ? and read_id = ?",
                            UUID.class,
                            day,
                            id)
                        .stream())
            .distinct()
            .toList());
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return ids.stream()
        .mapToLong(
            id -> count("select count(*) from share_reads where day = ? and read_id = ?", day, id))
        .sum();
  }

  private long withdraw(LocalDate day, List<UUID> shares) {
    long destroyed = 0;
    for (UUID share : shares) {
      sealing.destroy(JdbcShares.opening(share, day));
      Integer gone =
          transaction.execute(
              status -> {
                rows.update(
                    "update share_days set opening = null,"
                        + " withdrawn_at = coalesce(withdrawn_at, ?)"
                        + " where share_id = ? and day = ?",
                    Timestamp.from(clock.instant()),
                    share,
                    day);
                return rows.update(
                    "delete from share_reads where share_id = ? and day = ?", share, day);
              });
      destroyed += gone == null ? 0 : gone;
    }
    return destroyed;
  }

  private long count(String sql, Object... arguments) {
    Long counted = rows.queryForObject(sql, Long.class, arguments);
    return counted == null ? 0 : counted;
  }
}

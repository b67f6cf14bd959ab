package platewarden.breach.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.KeepsReads;

/** Which reads a breach reached, by day and id; who is affected stays, as a number. */
@Component
class ReachedReads implements KeepsReads {

  private final JdbcTemplate jdbc;

  ReachedReads(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "reads of breaches";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return jdbc.update("delete from breach_reads where day = ?", day);
  }

  @Override
  public Optional<LocalDate> oldest() {
    return Optional.ofNullable(
        jdbc.queryForObject("select min(day) from breach_reads", LocalDate.class));
  }

  @Override
  public long remaining(LocalDate day) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select count(*) from breach_reads where day = ?", Long.class, day));
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return jdbc.update(
        "delete from breach_reads where day = ? and read_id = any (?)",
        day,
        ids.toArray(UUID[]::new));
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from breach_reads where day = ? and read_id = any (?)",
            Long.class,
            day,
            ids.toArray(UUID[]::new)));
  }
}

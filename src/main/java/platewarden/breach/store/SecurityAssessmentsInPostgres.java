package platewarden.breach.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.breach.SecurityAssessments;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Assessments in their table. */
@Component
class SecurityAssessmentsInPostgres implements SecurityAssessments {

  private static final KeyScope KEY = new KeyScope("breaches", "security-assessments");

  private final JdbcTemplate rows;
  private final Sealing sealing;
  private final Clock clock;

  SecurityAssessmentsInPostgres(JdbcTemplate rows, Sealing sealing, Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public List<Assessment> all() {
    return rows.query(
        "select day, entered_by from security_assessments order by day desc, number desc",
        (row, number) ->
            new Assessment(row.getObject("day", LocalDate.class), row.getString("entered_by")));
  }

  @Override
  public void enter(LocalDate day, String by, String found) {
    rows.update(
        "insert into security_assessments (day, entered_by, entered_at, sealed)"
            + " values (?, ?, ?, ?)",
        day,
        by,
        Timestamp.from(clock.instant()),
        sealing.seal(
            KEY,
            found.getBytes(StandardCharsets.UTF_8),
            ("assessment " + day).getBytes(StandardCharsets.UTF_8)));
  }
}

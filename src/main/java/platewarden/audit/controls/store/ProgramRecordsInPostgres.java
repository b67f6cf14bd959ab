package platewarden.audit.controls.store;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import platewarden.audit.controls.ProgramRecord;
import platewarden.audit.controls.ProgramRecords;

/** The register of the program. */
@Repository
class ProgramRecordsInPostgres implements ProgramRecords {

  private final JdbcTemplate jdbc;

  ProgramRecordsInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(ProgramRecord entered) {
    jdbc.update(
        """
        insert into program_records (id, kind, subject, at, reference, words, value, entered_by,
          entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entered.id(),
        entered.kind().name(),
        entered.subject(),
        Timestamp.from(entered.at()),
        entered.reference(),
        entered.words().toArray(String[]::new),
        entered.value(),
        entered.enteredBy(),
        Timestamp.from(entered.enteredAt()));
  }

  @Override
  public List<ProgramRecord> all() {
    return jdbc.query(
        "select * from program_records order by number",
        (row, number) ->
            new ProgramRecord(
                row.getObject("id", UUID.class),
                ProgramRecord.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getString("reference"),
                Arrays.asList((String[]) row.getArray("words").getArray()),
                row.getObject("value", Long.class),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant()));
  }
}

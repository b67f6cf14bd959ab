package platewarden.investigation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseFiles;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseTable;
import platewarden.investigation.CaseWord;

/** The register as it was last fed. */
@Component
class CasesInPostgres implements CaseTable, CaseFiles {

  private static final String SELECT =
      """
      select c.*, array(select username from case_assignments a where a.case_number = c.number
        order by username) as assigned from cases c
      """;

  private final JdbcTemplate jdbc;

  CasesInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Entry> find(String caseNumber) {
    return jdbc.query(SELECT + " where number = ?", (row, n) -> entry(row), caseNumber).stream()
        .findFirst();
  }

  @Override
  public Optional<Entry> find(UUID caseId) {
    return jdbc.query(SELECT + " where id = ?", (row, n) -> entry(row), caseId).stream()
        .findFirst();
  }

  @Override
  public List<Entry> all() {
    return jdbc.query(SELECT + " order by number", (row, n) -> entry(row));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new CaseRecord(
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getBoolean("active"),
            Set.of((String[]) row.getArray("assigned").getArray()),
            CaseRecord.Charge.valueOf(row.getString("charge"))),
        row.getTimestamp("heard_at").toInstant(),
        row.getString("heard_from"),
        instant(row.getTimestamp("inactive_since")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  @Override
  public Optional<Entry> write(CaseWord word, Instant at, String from) {
    // One writer of a case at a time, also of one that is not there yet.
    jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "case " + word.number());
    Optional<Entry> before = find(word.number());
    jdbc.update(
        """
        insert into cases (number, active, charge, heard_at, heard_from, inactive_since)
        values (?, ?, ?, ?, ?, ?)
        on conflict (number) do update set active = excluded.active, charge = excluded.charge,
          heard_at = excluded.heard_at, heard_from = excluded.heard_from,
          inactive_since = case when excluded.active then null
            else coalesce(cases.inactive_since, excluded.inactive_since) end
        """,
        word.number(),
        word.active(),
        word.charge().name(),
        Timestamp.from(at),
        from,
        word.active() ? null : Timestamp.from(at));
    if (before.isEmpty() || !before.get().record().assignedTo().equals(word.assignedTo())) {
      jdbc.update("delete from case_assignments where case_number = ?", word.number());
      for (String account : word.assignedTo()) {
        jdbc.update("insert into case_assignments values (?, ?)", word.number(), account);
      }
    }
    return before;
  }

  @Override
  public void add(Came file, Map<Long, String> lines) {
    jdbc.update(
        "insert into case_files values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.id(),
        Timestamp.from(file.receivedAt()),
        file.sentBy(),
        file.sha256(),
        file.taken(),
        file.reason(),
        file.cases(),
        file.changed(),
        file.quarantined());
    jdbc.batchUpdate(
        "insert into case_file_lines values (?, ?, ?)",
        lines.entrySet().stream()
            .limit(1000)
            .map(line -> new Object[] {file.id(), line.getKey(), line.getValue()})
            .toList());
  }

  @Override
  public List<Came> latest() {
    return jdbc.query(
        "select * from case_files order by received_at desc limit 20",
        (row, n) ->
            new Came(
                row.getObject("id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("sent_by"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getInt("cases"),
                row.getInt("changed"),
                row.getInt("quarantined")));
  }

  @Override
  public Map<Long, String> lines(UUID file) {
    Map<Long, String> lines = new LinkedHashMap<>();
    jdbc.query(
        "select line, reason from case_file_lines where file_id = ? order by line limit 100",
        row -> {
          lines.put(row.getLong("line"), row.getString("reason"));
        },
        file);
    return lines;
  }
}

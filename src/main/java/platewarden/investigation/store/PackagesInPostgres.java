package platewarden.investigation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.EvidencePackages;

/** Packages by what they were made of; their bytes are nowhere kept. */
@Component
class PackagesInPostgres implements EvidencePackages {

  private final JdbcTemplate jdbc;

  PackagesInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Made made) {
    jdbc.update(
        "insert into evidence_packages values (?, ?, ?, ?, ?, ?, ?, ?)",
        made.id(),
        made.caseId(),
        Timestamp.from(made.madeAt()),
        made.madeBy(),
        made.searchId(),
        made.copies().toArray(UUID[]::new),
        made.custody(),
        made.sha256());
  }

  @Override
  public Optional<Made> find(UUID id) {
    return jdbc
        .query("select * from evidence_packages where id = ?", (row, n) -> made(row), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Made> of(UUID caseId) {
    return jdbc.query(
        "select * from evidence_packages where case_id = ? order by made_at desc",
        (row, n) -> made(row),
        caseId);
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"),
        row.getObject("search_id", UUID.class),
        List.of((UUID[]) row.getArray("copies").getArray()),
        row.getLong("custody"),
        row.getString("sha256"));
  }
}

package platewarden.audit.controls.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import platewarden.audit.AuditPack;
import platewarden.audit.ControlResult;
import platewarden.audit.Period;
import platewarden.audit.controls.Packs;
import platewarden.audit.controls.ResultsJson;

/** Packs as they were signed. */
@Repository
class PacksInPostgres implements Packs {

  private static final String ALL =
      """
      select id, day_from, day_to, as_of, made_at, made_by, exceptions, results_sha256, sha256,
        length(content) as bytes, entry from audit_packs
      """;

  private final JdbcTemplate jdbc;

  PacksInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<AuditPack> all() {
    return jdbc.query(ALL + "order by made_at desc, id", (row, number) -> pack(row));
  }

  @Override
  public Optional<AuditPack> byId(UUID id) {
    return jdbc.query(ALL + "where id = ?", (row, number) -> pack(row), id).stream().findFirst();
  }

  @Override
  public List<ControlResult> results(UUID id) {
    return ResultsJson.read(resultsFile(id));
  }

  @Override
  public byte[] resultsFile(UUID id) {
    return one("select results from audit_packs where id = ?", id);
  }

  @Override
  public byte[] file(UUID id) {
    return one("select content from audit_packs where id = ?", id);
  }

  private byte[] one(String query, UUID id) {
    return jdbc.query(query, (row, number) -> row.getBytes(1), id).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no such pack"));
  }

  @Override
  public void keep(AuditPack pack, byte[] results, byte[] file) {
    jdbc.update(
        "insert into audit_packs values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        pack.id(),
        Date.valueOf(pack.period().from()),
        Date.valueOf(pack.period().to()),
        Timestamp.from(pack.period().asOf()),
        Timestamp.from(pack.madeAt()),
        pack.madeBy(),
        pack.exceptions(),
        pack.resultsSha256(),
        pack.sha256(),
        pack.entry(),
        results,
        file);
  }

  private static AuditPack pack(ResultSet row) throws SQLException {
    return new AuditPack(
        row.getObject("id", UUID.class),
        new Period(
            row.getObject("day_from", LocalDate.class),
            row.getObject("day_to", LocalDate.class),
            row.getTimestamp("as_of").toInstant()),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"),
        row.getInt("exceptions"),
        row.getString("results_sha256"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getLong("entry"));
  }
}

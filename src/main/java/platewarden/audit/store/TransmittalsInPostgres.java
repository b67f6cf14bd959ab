package platewarden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Transmittal;
import platewarden.audit.Transmittals;
import platewarden.law.Clause;

/** Transmittals in their tables; letters and proofs sealed. */
@Repository
@Transactional
class TransmittalsInPostgres implements Transmittals {

  private final JdbcTemplate rows;
  private final SealedAudits sealed;

  TransmittalsInPostgres(JdbcTemplate rows, SealedAudits sealed) {
    this.rows = rows;
    this.sealed = sealed;
  }

  @Override
  public List<Transmittal> of(UUID audit) {
    return rows.query(
        "select * from transmittals where audit_id = ? order by position",
        this::readTransmittal,
        audit);
  }

  @Override
  public Optional<Transmittal> find(UUID id) {
    return rows.query("select * from transmittals where id = ?", this::readTransmittal, id).stream()
        .findFirst();
  }

  private Transmittal readTransmittal(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Transmittal(
        id,
        row.getObject("audit_id", UUID.class),
        row.getString("addressee"),
        row.getString("place"),
        Clause.of(row.getString("clause")),
        row.getString("sha256"),
        row.getTimestamp("prepared_at").toInstant(),
        rows.query(
            "select * from transmittal_marks where transmittal_id = ? order by number",
            (mark, index) ->
                new Transmittal.Mark(
                    Transmittal.Kind.valueOf(mark.getString("mark")),
                    mark.getObject("day", LocalDate.class),
                    mark.getString("channel"),
                    sealed.text(id, "mark", mark.getBytes("sealed")),
                    mark.getString("entered_by"),
                    mark.getTimestamp("entered_at").toInstant()),
            id));
  }

  @Override
  public void prepare(Transmittal it, byte[] pdf) {
    rows.update(
        """
        insert into transmittals
          (id, audit_id, addressee, place, clause, sealed, sha256, prepared_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.id(),
        it.audit(),
        it.addressee(),
        it.place(),
        it.clause().citation(),
        sealed.seal(it.id(), "letter", pdf),
        it.sha256(),
        Timestamp.from(it.preparedAt()));
  }

  @Override
  public void mark(UUID id, Transmittal.Mark mark) {
    rows.update(
        """
        insert into transmittal_marks
          (transmittal_id, mark, day, channel, sealed, entered_by, entered_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        mark.kind().name(),
        mark.day(),
        mark.channel(),
        sealed.seal(id, "mark", mark.proof()),
        mark.by(),
        Timestamp.from(mark.at()));
  }

  @Override
  public Optional<byte[]> letter(UUID id) {
    return rows
        .query(
            "select sealed from transmittals where id = ?",
            (row, number) -> sealed.open(id, "letter", row.getBytes("sealed")),
            id)
        .stream()
        .findFirst();
  }
}

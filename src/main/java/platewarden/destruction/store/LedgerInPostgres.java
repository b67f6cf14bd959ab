package platewarden.destruction.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.destruction.Certificate;
import platewarden.destruction.Ledger;
import platewarden.reads.ReadDays;

/** The ledger's table. */
@Component
class LedgerInPostgres implements Ledger {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;

  LedgerInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void begin(
      UUID id,
      LocalDate day,
      Instant at,
      String by,
      Instant dueAt,
      String judgementId,
      ReadDays.Contents contents,
      boolean copiesPending) {
    jdbc.update(
        """
        insert into destructions (id, day, begun_at, begun_by, due_at, judgement_id, reads, root,
          copies_pending)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        day,
        Timestamp.from(at),
        by,
        Timestamp.from(dueAt),
        judgementId,
        contents.reads(),
        contents.root(),
        copiesPending);
  }

  @Override
  public void copied(UUID id) {
    jdbc.update("update destructions set copies_pending = false where id = ?", id);
  }

  @Override
  public List<Unfinished> unfinished() {
    return jdbc.query(
        "select * from destructions where certified_at is null order by day",
        (row, number) ->
            new Unfinished(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getLong("reads"),
                row.getBytes("root"),
                row.getBoolean("copies_pending")));
  }

  @Override
  public boolean certify(Certificate certificate) {
    try {
      return jdbc.update(
              """
          update destructions set certified_at = ?, stores = ?::jsonb, certificate = ?
          where id = ? and certified_at is null
          """,
              Timestamp.from(certificate.certifiedAt()),
              JSON.writeValueAsString(certificate.stores()),
              certificate.note(),
              certificate.id())
          == 1;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<LocalDate> certifiedDays() {
    return jdbc.queryForList(
        "select day from destructions where certified_at is not null order by day",
        LocalDate.class);
  }

  @Override
  public List<Certificate> all() {
    return jdbc.query(
        "select * from destructions where certified_at is not null order by day desc",
        (row, number) -> certificate(row));
  }

  @Override
  public Optional<Certificate> find(UUID id) {
    return jdbc
        .query(
            "select * from destructions where certified_at is not null and id = ?",
            (row, number) -> certificate(row),
            id)
        .stream()
        .findFirst();
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    try {
      return new Certificate(
          row.getObject("id", UUID.class),
          row.getObject("day", LocalDate.class),
          row.getLong("reads"),
          Base64.getEncoder().encodeToString(row.getBytes("root")),
          row.getTimestamp("due_at").toInstant(),
          row.getTimestamp("begun_at").toInstant(),
          row.getTimestamp("certified_at").toInstant(),
          JSON.readValue(row.getString("stores"), new TypeReference<>() {}),
          row.getString("certificate"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

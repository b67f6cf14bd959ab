package platewarden.destruction.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.destruction.LateDestruction;
import platewarden.destruction.LateDestruction.Kind;
import platewarden.destruction.LateDestructions;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Table {@code late_destructions}. */
@Component
class LateDestructionsInPostgres implements LateDestructions {

  private static final KeyScope NOTES = new KeyScope("destruction", "explanations");

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  LateDestructionsInPostgres(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public boolean open(
      UUID id, Kind object, String objectId, Instant at, Instant dueAt, Instant limitAt) {
    return jdbc.update(
            """
            insert into late_destructions (id, object, object_id, opened_at, due_at, limit_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (object, object_id) where certified_at is null do nothing
            """,
            id,
            object.name(),
            objectId,
            Timestamp.from(at),
            Timestamp.from(dueAt),
            Timestamp.from(limitAt))
        == 1;
  }

  @Override
  public Optional<LateDestruction> find(UUID id) {
    return jdbc
        .query("select * from late_destructions where id = ?", (row, n) -> record(row), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<LateDestruction> all() {
    return jdbc.query(
        "select * from late_destructions order by opened_at desc, id", (row, n) -> record(row));
  }

  @Override
  public void attempted(Kind object, String objectId, String stores) {
    jdbc.update(
        """
        update late_destructions set attempts = attempts + 1, stores = ?
        where object = ? and object_id = ? and certified_at is null
        """,
        stores,
        object.name(),
        objectId);
  }

  @Override
  public void toldCommander(UUID id, Instant at) {
    set("told_commander_at", id, at);
  }

  @Override
  public void toldChief(UUID id, Instant at) {
    set("told_chief_at", id, at);
  }

  @Override
  public void keyDestroyed(UUID id, Instant at) {
    set("key_destroyed_at", id, at);
  }

  @Override
  public void overAge(UUID id, Instant at, long reads) {
    jdbc.update(
        """
        update late_destructions set over_age_at = coalesce(over_age_at, ?),
          over_age_reads = greatest(over_age_reads, ?) where id = ?
        """,
        Timestamp.from(at),
        reads,
        id);
  }

  @Override
  public void certified(UUID id, Instant at) {
    set("certified_at", id, at);
  }

  @Override
  public List<UUID> unheard() {
    return jdbc.queryForList(
        "select id from late_destructions where certified_at is not null and heard_at is null",
        UUID.class);
  }

  @Override
  public void heard(UUID id, Instant at) {
    set("heard_at", id, at);
  }

  private void set(String column, UUID id, Instant at) {
    jdbc.update(
        "update late_destructions set %1$s = coalesce(%1$s, ?) where id = ?".formatted(column),
        Timestamp.from(at),
        id);
  }

  @Override
  public void explained(UUID id, String cause, String note, String by, Instant at) {
    jdbc.update(
        """
        update late_destructions set cause = ?, sealed_note = ?, explained_by = ?, explained_at = ?
        where id = ?
        """,
        cause,
        sealing.seal(NOTES, note.getBytes(StandardCharsets.UTF_8), context(id)),
        by,
        Timestamp.from(at),
        id);
  }

  @Override
  public void accepted(UUID id, String by, Instant at) {
    jdbc.update(
        "update late_destructions set accepted_by = ?, accepted_at = ? where id = ?",
        by,
        Timestamp.from(at),
        id);
  }

  @Override
  public Optional<String> explanation(UUID id) {
    return jdbc
        .query(
            "select sealed_note from late_destructions where id = ? and sealed_note is not null",
            (row, n) ->
                new String(
                    sealing.open(NOTES, row.getBytes(1), context(id)), StandardCharsets.UTF_8),
            id)
        .stream()
        .findFirst();
  }

  private static byte[] context(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static LateDestruction record(ResultSet row) throws SQLException {
    return new LateDestruction(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("object")),
        row.getString("object_id"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("limit_at").toInstant(),
        row.getLong("attempts"),
        row.getString("stores"),
        instant(row, "told_commander_at"),
        instant(row, "told_chief_at"),
        instant(row, "key_destroyed_at"),
        instant(row, "over_age_at"),
        row.getObject("over_age_reads", Long.class),
        instant(row, "certified_at"),
        row.getString("cause"),
        row.getString("explained_by"),
        row.getString("accepted_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

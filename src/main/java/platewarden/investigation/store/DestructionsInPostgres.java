package platewarden.investigation.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.CopyDestructions;
import platewarden.sealing.Sealing;

/** Destroys copies by their keys first; rows of a key that is gone say nothing. */
@Component
class DestructionsInPostgres implements CopyDestructions {

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  DestructionsInPostgres(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void begin(Destruction begun) {
    jdbc.update(
        "insert into case_copy_destructions values (?, ?, ?, ?, ?, ?, ?, ?, null, null)",
        begun.id(),
        begun.caseId(),
        Timestamp.from(begun.begunAt()),
        begun.begunBy(),
        begun.basis(),
        begun.hidden(),
        begun.copies().toArray(UUID[]::new),
        begun.commitments().toArray(String[]::new));
    jdbc.update(
        "update case_copies set destroying = true where id = any (?::uuid[])",
        (Object) begun.copies().toArray(UUID[]::new));
  }

  @Override
  public List<Destruction> unfinished() {
    return destructions("certified_at is null order by begun_at");
  }

  @Override
  public List<Destruction> certified() {
    return destructions("certified_at is not null and not private order by certified_at desc");
  }

  private List<Destruction> destructions(String where) {
    return jdbc.query(
        "select * from case_copy_destructions where " + where,
        (row, n) ->
            new Destruction(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("begun_by"),
                row.getString("basis"),
                row.getBoolean("private"),
                List.of((UUID[]) row.getArray("copies").getArray()),
                List.of((String[]) row.getArray("commitments").getArray()),
                instant(row.getTimestamp("certified_at")),
                row.getString("note")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  @Override
  public void destroy(Destruction begun) {
    List<UUID> these = new ArrayList<>(begun.copies());
    these.forEach(copy -> sealing.destroy(CaseCopiesInPostgres.key(begun.caseId(), copy)));
    jdbc.update(
        "delete from case_copies where id = any (?::uuid[])", (Object) these.toArray(UUID[]::new));
    if (begun.hidden()) {
      // What a chain says of a copy would say that there was one.
      jdbc.update(
          "delete from case_custody where copy_id = any (?::uuid[])",
          (Object) these.toArray(UUID[]::new));
      // Nor can what was packed with it be packed again.
      jdbc.update(
          "delete from evidence_packages where copies && ?::uuid[]",
          (Object) these.toArray(UUID[]::new));
    }
  }

  @Override
  public long remaining(Destruction begun) {
    Long rows =
        jdbc.queryForObject(
            """
            select (select count(*) from case_copies where id = any (?::uuid[]))
              + (select count(*) from case_copy_pictures where copy_id = any (?::uuid[]))
            """,
            Long.class,
            begun.copies().toArray(UUID[]::new),
            begun.copies().toArray(UUID[]::new));
    long keys =
        begun.copies().stream()
            .filter(copy -> !sealing.isDestroyed(CaseCopiesInPostgres.key(begun.caseId(), copy)))
            .count();
    return keys + (rows == null ? 0 : rows);
  }

  @Override
  public void certify(Destruction begun, Instant at, String note) {
    if (begun.hidden()) {
      // Its certificate stands in the private partition; a row would say whose file it was.
      jdbc.update("delete from case_copy_destructions where id = ?", begun.id());
      return;
    }
    jdbc.update(
        "update case_copy_destructions set certified_at = ?, note = ? where id = ?",
        Timestamp.from(at),
        note,
        begun.id());
  }
}

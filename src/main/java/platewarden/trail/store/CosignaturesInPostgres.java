package platewarden.trail.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.Cosignatures;

/** The rows of cosignatures. */
@Component
class CosignaturesInPostgres implements Cosignatures {

  private final JdbcTemplate jdbc;

  CosignaturesInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Last> last(String witness) {
    return jdbc
        .query(
            """
            select size, received_at from trail_cosignatures where witness = ?
            order by size desc limit 1
            """,
            (row, number) ->
                new Last(row.getLong("size"), row.getTimestamp("received_at").toInstant()),
            witness)
        .stream()
        .findFirst();
  }

  @Override
  public void keep(long size, String witness, String line, Instant at) {
    jdbc.update(
        """
        insert into trail_cosignatures (size, witness, line, received_at) values (?, ?, ?, ?)
        on conflict (size, witness) do update
        set line = excluded.line, received_at = excluded.received_at
        """,
        size,
        witness,
        line,
        Timestamp.from(at));
  }
}

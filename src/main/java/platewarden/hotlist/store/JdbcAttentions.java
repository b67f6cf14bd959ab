package platewarden.hotlist.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.hotlist.Attentions;

/** Lists that somebody has to see to, in PostgreSQL. */
@Repository
class JdbcAttentions implements Attentions {

  private static final RowMapper<Attention> ROW =
      (row, number) -> {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Attention(
            row.getObject("id", UUID.class),
            row.getString("source"),
            Cause.valueOf(row.getString("cause")),
            row.getObject("failure_id", UUID.class),
            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
            row.getString("outcome"),
            row.getString("closed_by"),
            closed == null ? null : closed.toInstant());
      };

  private final JdbcClient jdbc;

  JdbcAttentions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean open(Attention attention) {
    return jdbc.sql(
                """
                insert into hotlist_attentions (id, source, cause, failure_id, raised_at)
                values (?, ?, ?, ?, ?)
                on conflict (source, cause) where closed_at is null do nothing
                """)
            .param(attention.id())
            .param(attention.source())
            .param(attention.cause().name())
            .param(attention.failureId())
            .param(attention.raisedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public void answer(UUID id, String outcome, String by) {
    jdbc.sql("update hotlist_attentions set outcome = ?, closed_by = ? where id = ?")
        .param(outcome)
        .param(by)
        .param(id)
        .update();
  }

  @Override
  public void close(UUID id, Instant at) {
    jdbc.sql("update hotlist_attentions set closed_at = ? where id = ?")
        .param(at.atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  @Override
  public Optional<Attention> find(UUID id) {
    return jdbc.sql("select * from hotlist_attentions where id = ?")
        .param(id)
        .query(ROW)
        .optional();
  }

  @Override
  public List<Attention> open() {
    return jdbc.sql("select * from hotlist_attentions where closed_at is null order by raised_at")
        .query(ROW)
        .list();
  }
}

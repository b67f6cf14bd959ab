package platewarden.trail.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.IdentityEventsSeen;

/** The rows of events. */
@Component
class IdentityEventsInPostgres implements IdentityEventsSeen {

  private final JdbcTemplate jdbc;

  IdentityEventsInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> last() {
    return Optional.ofNullable(
            jdbc.queryForObject(
                "select max(occurred_at) from trail_identity_events", Timestamp.class))
        .map(Timestamp::toInstant);
  }

  @Override
  public boolean add(String id, Instant at) {
    return jdbc.update(
            "insert into trail_identity_events (id, occurred_at) values (?, ?) on conflict do"
                + " nothing",
            id,
            Timestamp.from(at))
        == 1;
  }

  @Override
  public void forgetBefore(Instant at) {
    jdbc.update("delete from trail_identity_events where occurred_at < ?", Timestamp.from(at));
  }
}

package platewarden.platform.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code ended_sessions} and {@code account_uses}. */
@Repository
class JdbcSessions implements Sessions {

  /** Last use is told to a day; writing it at every request would be a write for nothing. */
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  private final JdbcTemplate rows;
  private final Clock clock;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  JdbcSessions(JdbcTemplate rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void end(String username) {
    rows.update(
        "insert into ended_sessions (username, ended_at) values (?, ?)"
            + " on conflict (username) do update set ended_at = excluded.ended_at",
        username,
        Timestamp.from(clock.instant()));
  }

  @Override
  public boolean over(String username, Instant since) {
    return !rows.queryForList(
            "select 1 from ended_sessions where username = ? and ended_at >= ?",
            username,
            Timestamp.from(since))
        .isEmpty();
  }

  @Override
  public void used(String username) {
    Instant now = clock.instant();
    Instant before = noted.get(username);
    if (before != null && now.isBefore(before.plus(BETWEEN))) {
      return;
    }
    rows.update(
        "insert into account_uses (username, last_used_at) values (?, ?)"
            + " on conflict (username) do update set last_used_at = excluded.last_used_at",
        username,
        Timestamp.from(now));
    noted.put(username, now);
  }

  @Override
  public Map<String, Instant> lastUse() {
    Map<String, Instant> all = new HashMap<>();
    rows.query(
        "select username, last_used_at from account_uses",
        row -> {
          all.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
    return all;
  }
}

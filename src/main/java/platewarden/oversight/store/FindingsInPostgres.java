package platewarden.oversight.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.oversight.Finding;
import platewarden.oversight.FindingKind;
import platewarden.oversight.Findings;
import platewarden.platform.Days;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.search.Rank;

/** Findings in their table. */
@Component
class FindingsInPostgres implements Findings {

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Clock clock;

  FindingsInPostgres(JdbcTemplate jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public boolean open(Finding finding) {
    return jdbc.update(
            """
            insert into misuse_findings (id, kind, username, rank, search_id, opened_at, times,
              reviewer, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            finding.id(),
            finding.kind().name(),
            finding.username(),
            finding.rank().name(),
            finding.search(),
            Timestamp.from(finding.openedAt()),
            finding.times(),
            finding.reviewer().name(),
            finding.state().name())
        == 1;
  }

  @Override
  public void add(UUID finding, UUID search, long times) {
    int added =
        jdbc.update(
            """
            insert into misuse_finding_searches (finding_id, search_id, added_at)
            values (?, ?, ?) on conflict do nothing
            """,
            finding,
            search,
            Timestamp.from(clock.instant()));
    if (added == 1) {
      jdbc.update(
          "update misuse_findings set search_id = ?, times = greatest(times, ?) where id = ?",
          search,
          times,
          finding);
    }
  }

  @Override
  public Optional<Finding> find(UUID id) {
    return jdbc
        .query("select * from misuse_findings where id = ?", (row, number) -> finding(row), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Finding> all() {
    return jdbc.query(
        """
        select * from misuse_findings order by (state = 'OPEN') desc, opened_at desc limit 500
        """,
        (row, number) -> finding(row));
  }

  @Override
  public List<UUID> searches(UUID finding) {
    return jdbc.queryForList(
        "select search_id from misuse_finding_searches where finding_id = ? order by added_at",
        UUID.class,
        finding);
  }

  @Override
  public void decide(UUID id, Finding.State state, String by, String note, Instant at) {
    jdbc.update(
        """
        update misuse_findings set state = ?, decided_by = ?, decided_at = ?, note = ?
        where id = ?
        """,
        state.name(),
        by,
        Timestamp.from(at),
        sealing.seal(
            new KeyScope("findings", Integer.toString(Days.of(at).getYear())),
            note.getBytes(StandardCharsets.UTF_8),
            ("finding " + id).getBytes(StandardCharsets.US_ASCII)),
        id);
  }

  private static Finding finding(ResultSet row) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new Finding(
        row.getObject("id", UUID.class),
        FindingKind.valueOf(row.getString("kind")),
        row.getString("username"),
        Rank.valueOf(row.getString("rank")),
        row.getObject("search_id", UUID.class),
        row.getTimestamp("opened_at").toInstant(),
        row.getLong("times"),
        Finding.Reviewer.valueOf(row.getString("reviewer")),
        Finding.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }
}

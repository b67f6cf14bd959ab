package platewarden.sharing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.sharing.Agencies;

/** Table {@code partner_agencies}. */
@Repository
@Transactional
class JdbcAgencies implements Agencies {

  private final JdbcTemplate rows;
  private final Clock clock;

  JdbcAgencies(JdbcTemplate rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Optional<Agency> find(String account) {
    return rows
        .query("select * from partner_agencies where account = ?", JdbcAgencies::agency, account)
        .stream()
        .findFirst();
  }

  @Override
  public List<Agency> all() {
    return rows.query("select * from partner_agencies order by name", JdbcAgencies::agency);
  }

  @Override
  public void put(Agency agency, String by) {
    rows.update(
        "insert into partner_agencies (account, name, state, law_enforcement, entered_by,"
            + " entered_at) values (?, ?, ?, ?, ?, ?) on conflict (account) do update set"
            + " name = excluded.name, state = excluded.state,"
            + " law_enforcement = excluded.law_enforcement, entered_by = excluded.entered_by,"
            + " entered_at = excluded.entered_at",
        agency.account(),
        agency.name(),
        agency.state(),
        agency.lawEnforcement(),
        by,
        Timestamp.from(clock.instant()));
  }

  private static Agency agency(ResultSet row, int number) throws SQLException {
    return new Agency(
        row.getString("account"),
        row.getString("name"),
        row.getString("state"),
        row.getBoolean("law_enforcement"));
  }
}

package platewarden.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.access.AccessChanges;
import platewarden.access.ChangeReason;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/** Tables {@code access_changes} and {@code access_change_facts}. */
@Repository
@Transactional
class JdbcAccessChanges implements AccessChanges {

  private static final String ALL = "select * from access_changes ";

  private final JdbcTemplate rows;

  JdbcAccessChanges(JdbcTemplate rows) {
    this.rows = rows;
  }

  @Override
  public Optional<AccessChange> find(UUID id) {
    return rows.query(ALL + "where id = ?", this::change, id).stream().findFirst();
  }

  @Override
  public List<AccessChange> of(String username) {
    return rows.query(ALL + "where username = ? order by reported_at desc", this::change, username);
  }

  @Override
  public List<AccessChange> all() {
    return rows.query(ALL + "order by reported_at desc", this::change);
  }

  @Override
  public void report(AccessChange change) {
    try {
      rows.update(
          "insert into access_changes (id, username, roles, reason, reported_by, reported_at,"
              + " effective_at, unit, supervisor) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          change.id(),
          change.username(),
          String.join(",", new TreeSet<>(change.roles())),
          change.reason().name(),
          change.reportedBy(),
          Timestamp.from(change.reportedAt()),
          Timestamp.from(change.effectiveAt()),
          change.unit(),
          change.supervisor());
    } catch (DuplicateKeyException e) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          new Refusal(
              Clause.of("GO-445.17 Access"),
              "a change is reported once",
              "The same change is open for this account already",
              "look at the open change"));
    }
  }

  @Override
  public void add(UUID id, Fact fact) {
    rows.update(
        "insert into access_change_facts (change_id, step, code, done_by, done_at, last_day)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        fact.step().name(),
        fact.code(),
        fact.by(),
        Timestamp.from(fact.at()),
        fact.day());
  }

  @Override
  public void close(UUID id, Instant at) {
    rows.update("update access_changes set closed_at = ? where id = ?", Timestamp.from(at), id);
  }

  private AccessChange change(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp closed = row.getTimestamp("closed_at");
    Set<String> roles =
        Arrays.stream(row.getString("roles").split(",", -1))
            .filter(role -> !role.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new AccessChange(
        id,
        row.getString("username"),
        roles,
        ChangeReason.valueOf(row.getString("reason")),
        row.getString("reported_by"),
        row.getTimestamp("reported_at").toInstant(),
        row.getTimestamp("effective_at").toInstant(),
        row.getString("unit"),
        row.getString("supervisor"),
        closed == null ? null : closed.toInstant(),
        facts(id));
  }

  private List<Fact> facts(UUID id) {
    return rows.query(
        "select * from access_change_facts where change_id = ? order by number",
        (row, number) ->
            new Fact(
                Step.valueOf(row.getString("step")),
                row.getString("code"),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant(),
                row.getObject("last_day", LocalDate.class)),
        id);
  }
}

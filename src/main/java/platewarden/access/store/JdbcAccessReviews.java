package platewarden.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessReview;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Reviewer;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.access.AccessReviews;

/** Tables {@code access_reviews}, {@code access_review_units} and {@code access_review_lines}. */
@Repository
@Transactional
class JdbcAccessReviews implements AccessReviews {

  private final JdbcTemplate rows;

  JdbcAccessReviews(JdbcTemplate rows) {
    this.rows = rows;
  }

  @Override
  public List<AccessReview> all() {
    return rows.query(
        "select * from access_reviews order by opened_at desc", JdbcAccessReviews::review);
  }

  @Override
  public Optional<AccessReview> find(UUID id) {
    return rows
        .query("select * from access_reviews where id = ?", JdbcAccessReviews::review, id)
        .stream()
        .findFirst();
  }

  @Override
  public void open(AccessReview review) {
    rows.update(
        "insert into access_reviews (id, period, opened_at, ends_at, due) values (?, ?, ?, ?, ?)",
        review.id(),
        review.period(),
        Timestamp.from(review.openedAt()),
        Timestamp.from(review.endsAt()),
        review.due());
  }

  @Override
  public void freeze(UUID id, List<Unit> units, List<Line> lines, Instant at) {
    rows.batchUpdate(
        "insert into access_review_units (id, review_id, name, reviewer) values (?, ?, ?, ?)",
        units,
        100,
        (row, unit) -> {
          row.setObject(1, unit.id());
          row.setObject(2, id);
          row.setString(3, unit.name());
          row.setString(4, unit.reviewer().name());
        });
    rows.batchUpdate(
        "insert into access_review_lines (review_id, username, unit_id, roles, assignment,"
            + " authorization_until, training_until, last_used_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        100,
        (row, line) -> {
          row.setObject(1, id);
          row.setString(2, line.username());
          row.setObject(3, line.unitId());
          row.setString(4, String.join(",", new TreeSet<>(line.roles())));
          row.setString(5, line.assignment());
          row.setTimestamp(6, timestamp(line.authorizedUntil()));
          row.setObject(7, line.trainedUntil());
          row.setTimestamp(8, timestamp(line.lastUse()));
        });
    rows.update("update access_reviews set frozen_at = ? where id = ?", Timestamp.from(at), id);
  }

  @Override
  public List<Unit> units(UUID id) {
    return rows.query(
        "select * from access_review_units where review_id = ? order by name",
        (row, number) ->
            new Unit(
                row.getObject("id", UUID.class),
                id,
                row.getString("name"),
                Reviewer.valueOf(row.getString("reviewer"))),
        id);
  }

  @Override
  public List<Line> lines(UUID id) {
    return rows.query(
        "select * from access_review_lines where review_id = ? order by username",
        JdbcAccessReviews::line,
        id);
  }

  @Override
  public void decide(UUID id, String username, Verdict verdict, String by, Instant at) {
    rows.update(
        "update access_review_lines set decision = ?, decided_by = ?, decided_at = ?"
            + " where review_id = ? and username = ?",
        verdict.name(),
        by,
        Timestamp.from(at),
        id,
        username);
  }

  @Override
  public void suspended(UUID id, Instant at) {
    rows.update("update access_reviews set suspended_at = ? where id = ?", Timestamp.from(at), id);
  }

  @Override
  public void signed(UUID id, String by, Instant at) {
    rows.update(
        "update access_reviews set signed_by = ?, signed_at = ? where id = ?",
        by,
        Timestamp.from(at),
        id);
  }

  @Override
  public void report(UUID id, byte[] pdf, String sha256) {
    rows.update("update access_reviews set pdf = ?, sha256 = ? where id = ?", pdf, sha256, id);
  }

  @Override
  public Optional<byte[]> report(UUID id) {
    return rows
        .queryForList(
            "select pdf from access_reviews where id = ? and pdf is not null", byte[].class, id)
        .stream()
        .findFirst();
  }

  private static AccessReview review(ResultSet row, int number) throws SQLException {
    return new AccessReview(
        row.getObject("id", UUID.class),
        row.getString("period"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getObject("due", LocalDate.class),
        instant(row, "frozen_at"),
        instant(row, "suspended_at"),
        row.getString("signed_by"),
        instant(row, "signed_at"),
        row.getString("sha256"));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    String verdict = row.getString("decision");
    return new Line(
        row.getObject("review_id", UUID.class),
        row.getString("username"),
        row.getObject("unit_id", UUID.class),
        Arrays.stream(row.getString("roles").split(",", -1))
            .filter(role -> !role.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("assignment"),
        instant(row, "authorization_until"),
        row.getObject("training_until", LocalDate.class),
        instant(row, "last_used_at"),
        verdict == null ? null : Verdict.valueOf(verdict),
        row.getString("decided_by"),
        instant(row, "decided_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}

package platewarden.preservation.store;

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
import platewarden.preservation.HeldScope;
import platewarden.preservation.Hold;
import platewarden.sealing.KeyDestroyed;

/** The table of holds. */
@Component
class HoldRows {

  private final JdbcTemplate jdbc;
  private final HoldTexts texts;

  HoldRows(JdbcTemplate jdbc, HoldTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  boolean insert(Hold hold, HeldScope scope, byte[] sameRequest) {
    return jdbc.update(
            """
            insert into holds (id, state, stage, stage_since, received_at, in_force_at, covers_from,
              covers_to, request_token, scope)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_token) where state <> 'RELEASED' do nothing
            """,
            hold.id(),
            hold.state().name(),
            hold.stage().name(),
            time(hold.stageSince()),
            time(hold.receivedAt()),
            time(hold.inForceAt()),
            time(hold.from()),
            time(hold.to()),
            sameRequest,
            sealed(hold.id(), scope))
        == 1;
  }

  void update(Hold hold) {
    jdbc.update(
        """
        update holds set state = ?, stage = ?, stage_since = ?, placed_at = ?, frozen_at = ?,
          defect_letter_at = ?, confirmed_at = ?, last_status_at = ?, released_at = ?,
          review_warned_at = ?
        where id = ?
        """,
        hold.state().name(),
        hold.stage().name(),
        time(hold.stageSince()),
        time(hold.placedAt()),
        time(hold.frozenAt()),
        time(hold.defectLetterAt()),
        time(hold.confirmedAt()),
        time(hold.lastStatusAt()),
        time(hold.releasedAt()),
        time(hold.reviewWarnedAt()),
        hold.id());
  }

  Optional<Hold> find(UUID id) {
    return query("select * from holds where id = ?", id).stream().findFirst();
  }

  List<Hold> query(String sql, @Nullable Object... arguments) {
    return jdbc.query(sql, (row, number) -> hold(row), arguments);
  }

  Optional<HeldScope> scope(UUID holdId) {
    return jdbc.queryForList("select scope from holds where id = ?", byte[].class, holdId).stream()
        .findFirst()
        .flatMap(
            bytes -> {
              try {
                return Optional.of(
                    HoldTexts.parse(
                        texts.openInHold(holdId, bytes, "scope " + holdId), HeldScope.class));
              } catch (KeyDestroyed released) {
                return Optional.empty();
              }
            });
  }

  void scope(UUID holdId, HeldScope scope) {
    jdbc.update("update holds set scope = ? where id = ?", sealed(holdId, scope), holdId);
  }

  private byte[] sealed(UUID holdId, HeldScope scope) {
    return texts.sealInHold(holdId, HoldTexts.json(scope), "scope " + holdId);
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        Hold.State.valueOf(row.getString("state")),
        Hold.Stage.valueOf(row.getString("stage")),
        instant(row, "stage_since"),
        instant(row, "received_at"),
        instant(row, "in_force_at"),
        instant(row, "covers_from"),
        instant(row, "covers_to"),
        maybe(row, "placed_at"),
        maybe(row, "frozen_at"),
        maybe(row, "defect_letter_at"),
        maybe(row, "confirmed_at"),
        maybe(row, "last_status_at"),
        maybe(row, "released_at"),
        maybe(row, "review_warned_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  static @Nullable Timestamp time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}

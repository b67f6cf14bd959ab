package platewarden.hotlist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Category;
import platewarden.hotlist.EntryState;
import platewarden.hotlist.ManualEntry;

/** A row of {@code manual_entries} as the entry it is; its text stays sealed. */
final class EntryRow {

  private EntryRow() {}

  static ManualEntry of(ResultSet row) throws SQLException {
    String cause = row.getString("end_cause");
    return new ManualEntry(
        row.getObject("id", UUID.class),
        row.getObject("revision", UUID.class),
        new ManualEntry.Asked(
            ManualEntry.Kind.valueOf(row.getString("kind")),
            row.getString("requested_by"),
            Set.of(row.getString("requester_roles").split(" ")),
            Objects.requireNonNull(instant(row, "requested_at")),
            Category.valueOf(row.getString("category")),
            row.getString("region"),
            row.getString("purpose"),
            row.getString("case_number"),
            row.getString("broadcast_id"),
            instant(row, "broadcast_at"),
            row.getObject("asked_until", LocalDate.class)),
        EntryState.valueOf(row.getString("state")),
        new ManualEntry.Standing(
            instant(row, "activated_at"),
            instant(row, "confirmed_at"),
            instant(row, "valid_until"),
            instant(row, "reminded_at"),
            instant(row, "warned_at"),
            instant(row, "renewal_asked_at"),
            row.getString("decided_by"),
            instant(row, "ended_at"),
            cause == null ? null : ManualEntry.EndCause.valueOf(cause)));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

package platewarden.audit.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.KeepAuditNotes;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Reasons in audits, sealed under a key of their own. */
@Repository
@Transactional
class JdbcAuditNotes implements KeepAuditNotes {

  private static final KeyScope NOTES = new KeyScope("notes", "biennial-audit");

  private final JdbcTemplate rows;
  private final Sealing sealing;
  private final Clock clock;

  JdbcAuditNotes(JdbcTemplate rows, Sealing sealing, Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public void keep(String taskId, String key, String text, String by) {
    UUID id = UUID.randomUUID();
    rows.update(
        "insert into decision_notes (id, task_id, note_key, sealed, written_by, written_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        taskId,
        key,
        sealing.seal(
            NOTES,
            text.getBytes(StandardCharsets.UTF_8),
            id.toString().getBytes(StandardCharsets.UTF_8)),
        by,
        Timestamp.from(clock.instant()));
  }
}

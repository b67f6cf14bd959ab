package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "decision_notes")
@SuppressWarnings("UnusedVariable") // written here, read by whoever opens the file of a decision
class DecisionNoteRow {

  @Id private UUID id;
  private String taskId;
  private String noteKey;
  private byte[] sealed;
  private String writtenBy;
  private Instant writtenAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DecisionNoteRow() {}

  DecisionNoteRow(UUID id, String taskId, String key, byte[] sealed, String by, Instant at) {
    this.id = id;
    this.taskId = taskId;
    this.noteKey = key;
    this.sealed = sealed;
    this.writtenBy = by;
    this.writtenAt = at;
  }
}

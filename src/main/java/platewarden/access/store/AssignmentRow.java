package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import platewarden.access.PersonnelRecords.Assignment;

@Entity
@Table(name = "assignments")
@SuppressWarnings("UnusedVariable") // who entered it is read by whoever opens the file
class AssignmentRow {

  @Id private String username;
  private String unit;
  private @Nullable String supervisor;
  private String enteredBy;
  private Instant enteredAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AssignmentRow() {}

  AssignmentRow(Assignment assignment, String by, Instant at) {
    enteredBy = by;
    enteredAt = at;
    username = assignment.username();
    unit = assignment.unit();
    supervisor = assignment.supervisor();
  }

  Assignment toAssignment() {
    return new Assignment(username, unit, supervisor);
  }
}

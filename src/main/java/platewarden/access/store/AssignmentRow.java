package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import platewarden.access.PersonnelRecords.Assignment;

@Entity
@Table(name = "assignments")
class AssignmentRow {

  @Id private String username;
  private String unit;
  private @Nullable String supervisor;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AssignmentRow() {}

  AssignmentRow(Assignment assignment) {
    username = assignment.username();
    unit = assignment.unit();
    supervisor = assignment.supervisor();
  }

  Assignment toAssignment() {
    return new Assignment(username, unit, supervisor);
  }
}

package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import platewarden.access.PersonnelRecords.Training;

@Entity
@Table(name = "training_records")
class TrainingRow {

  @Id private UUID id;
  private String username;
  private String course;
  private String trainer;
  private LocalDate completedOn;
  private LocalDate validUntil;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected TrainingRow() {}

  TrainingRow(Training training) {
    id = training.id();
    username = training.username();
    course = training.course();
    trainer = training.trainer();
    completedOn = training.completedOn();
    validUntil = training.validUntil();
  }

  Training toTraining() {
    return new Training(id, username, course, trainer, completedOn, validUntil);
  }
}

package platewarden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Records a training by Technology Unit personnel (GO-445.17 Training). A request that waited for
 * it goes on.
 */
@Service
public final class RecordTraining {

  private final PersonnelRecords personnel;
  private final Courses courses;
  private final AccessFile file;
  private final GrantProcess process;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Records in these. */
  public RecordTraining(
      PersonnelRecords personnel,
      Courses courses,
      AccessFile file,
      GrantProcess process,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.personnel = personnel;
    this.courses = courses;
    this.file = file;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * A completed training.
   *
   * @param person the account that was trained
   * @param course what was taught: the code of a course, or its title
   * @param completedOn the day, in Saint Paul
   * @param validUntil the last day it counts, if that is before the course's own end; null for as
   *     long as the course counts, and one year for a course that is not on the list
   */
  public record Training(
      @Nullable String person,
      @Nullable String course,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate validUntil) {}

  /**
   * Writes it; the trainer is who records it.
   *
   * @return the record's id
   * @throws Refused FORBIDDEN for who is not of the Technology Unit or trains themselves;
   *     INCOMPLETE for missing or impossible days
   */
  public UUID record(Person trainer, Training training) {
    return refusals.run(
        "TrainingRecorded", trainer, "account", trainer.username(), () -> write(trainer, training));
  }

  private UUID write(Person trainer, Training training) {
    if (!trainer.has(AccessRoles.TECHNOLOGY_UNIT) && !trainer.has(AccessRoles.COMMANDER)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.TRAINING,
          "training is given and recorded by Technology Unit personnel",
          "You are not of the Technology Unit",
          "ask the Technology Unit to record it");
    }
    if (trainer.username().equals(training.person())) {
      throw AccessRefusals.forbidden(
          AccessRefusals.TRAINING,
          "nobody records their own training",
          "This is your own training",
          "another member of the unit records it");
    }
    PersonnelRecords.Training recorded = complete(trainer, training);
    personnel.add(recorded);
    trail.record(
        TrailEvent.done(
                "TrainingRecorded", trainer.username(), "training", recorded.id().toString())
            .under(AccessRefusals.TRAINING)
            .with("person", recorded.username())
            .with("completedOn", recorded.completedOn().toString()));
    file.open(recorded.username()).ifPresent(request -> process.trainingRecorded(request.id()));
    return recorded.id();
  }

  private PersonnelRecords.Training complete(Person trainer, Training given) {
    LocalDate today = Days.of(clock.instant());
    String person = given.person() == null ? "" : given.person().strip();
    String course = given.course() == null ? "" : given.course().strip();
    LocalDate completed = given.completedOn();
    if (person.isEmpty() || course.isEmpty() || course.length() > 200 || completed == null) {
      throw AccessRefusals.incomplete(
          AccessRefusals.TRAINING,
          "a training record names person, course and day",
          "Person, course or day of the training is missing",
          "state all three");
    }
    LocalDate longest =
        courses
            .find(course)
            .map(known -> completed.plusDays(known.validDays()))
            .orElse(completed.plusYears(1));
    LocalDate asked = given.validUntil();
    LocalDate until = asked == null || asked.isAfter(longest) ? longest : asked;
    if (completed.isAfter(today) || until.isBefore(completed)) {
      throw AccessRefusals.incomplete(
          AccessRefusals.TRAINING,
          "a training is recorded when it is completed",
          "The day lies in the future, or the training ends before it was completed",
          "state the day on which it was completed");
    }
    return new PersonnelRecords.Training(
        UUID.randomUUID(), person, course, trainer.username(), completed, until);
  }
}

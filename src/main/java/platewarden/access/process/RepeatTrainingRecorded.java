package platewarden.access.process;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.access.AccessFile;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;
import platewarden.access.PersonnelRecords;
import platewarden.platform.Days;

/**
 * Tells a waiting request again of a training that is on record: one that was recorded while the
 * request was being checked was told before anybody listened.
 */
@Component
public class RepeatTrainingRecorded {

  private final AccessFile file;
  private final PersonnelRecords personnel;
  private final EngineGrantProcess process;
  private final Clock clock;

  /** Looks in these records. */
  public RepeatTrainingRecorded(
      AccessFile file, PersonnelRecords personnel, EngineGrantProcess process, Clock clock) {
    this.file = file;
    this.personnel = personnel;
    this.process = process;
    this.clock = clock;
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void repeat() {
    file.in(AccessState.AWAITING_TRAINING).stream()
        .filter(
            request ->
                personnel.training(request.requester(), Days.of(clock.instant())).isPresent())
        .map(AccessRequest::id)
        .forEach(process::trainingRecorded);
  }
}

package platewarden.access.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import platewarden.access.RecordTraining;
import platewarden.platform.Person;

/** Trainings, recorded by the Technology Unit. */
@RestController
@RequestMapping("/api/training-records")
class TrainingRecordsApi {

  private final RecordTraining record;

  TrainingRecordsApi(RecordTraining record) {
    this.record = record;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> record(Person by, @RequestBody RecordTraining.Training training) {
    return Map.of("id", record.record(by, training));
  }
}

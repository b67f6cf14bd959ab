package platewarden.oversight.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.oversight.FindMisuse;
import platewarden.oversight.Finding;
import platewarden.oversight.RegisterForOversight;
import platewarden.oversight.ReviewFinding;
import platewarden.oversight.Samples;
import platewarden.oversight.Shifts;
import platewarden.platform.Person;

/** {@code /api/oversight}: for reviewers; shifts are entered by supervisors. */
@RestController
class OversightApi {

  private final ReviewFinding review;
  private final FindMisuse misuse;
  private final Samples samples;
  private final RegisterForOversight register;

  OversightApi(
      ReviewFinding review, FindMisuse misuse, Samples samples, RegisterForOversight register) {
    this.review = review;
    this.misuse = misuse;
    this.samples = samples;
    this.register = register;
  }

  /** A weekly shift, Saint Paul time. */
  record Shift(DayOfWeek day, LocalTime starts, LocalTime ends) {}

  /** The findings that the person reviews. */
  @GetMapping("/api/oversight/findings")
  List<Finding> findings(Person person) {
    return review.of(person);
  }

  /** A finding with the reason of each search; 404 when it is not this person's to review. */
  @GetMapping("/api/oversight/findings/{id}")
  ReviewFinding.Opened finding(Person person, @PathVariable UUID id) {
    return review
        .open(person, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Looks through the query log now. */
  @PostMapping("/api/oversight/runs")
  Map<String, Integer> run() {
    return Map.of("patterns", misuse.find());
  }

  /** The samples drawn, each with its published seed. */
  @GetMapping("/api/oversight/samples")
  List<Samples.Sample> samples() {
    return samples.all();
  }

  /** Replaces an account's weekly shifts. */
  @PutMapping("/api/oversight/shifts/{username}")
  ResponseEntity<Void> shifts(
      Person person, @PathVariable String username, @RequestBody List<Shift> weekly) {
    register.shifts(
        person,
        username,
        weekly.stream()
            .map(one -> new Shifts.Shift(username, one.day(), one.starts(), one.ends()))
            .toList());
    return ResponseEntity.noContent().build();
  }

  /** Replaces the plates that are connected with an account; they are never shown again. */
  @PutMapping("/api/oversight/plates/{username}")
  Map<String, Integer> plates(
      Person person, @PathVariable String username, @RequestBody List<String> plates) {
    return Map.of("registered", register.plates(person, username, plates));
  }
}

package platewarden.alerts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import platewarden.alerts.Accuracy;
import platewarden.alerts.Incident;
import platewarden.alerts.RecordIncident;
import platewarden.alerts.ReportDue;
import platewarden.alerts.ReviewAlerts;
import platewarden.platform.Person;

/** Incidents that alerts led to, reports that are due, and how right alerts were. */
@RestController
@RequestMapping("/api/alerts")
class IncidentsApi {

  private final RecordIncident record;
  private final ReviewAlerts review;

  IncidentsApi(RecordIncident record, ReviewAlerts review) {
    this.record = record;
    this.review = review;
  }

  /** What a body says; times are ISO 8601 in UTC. */
  record IncidentBody(
      Incident.@Nullable Kind kind,
      @Nullable Instant occurredAt,
      @Nullable String rmsReport,
      @Nullable String outcome) {}

  @PostMapping("/{id}/incidents")
  ResponseEntity<Incident> record(
      Person person, @PathVariable UUID id, @RequestBody IncidentBody body) {
    return record
        .record(
            person,
            id,
            new RecordIncident.Entered(
                body.kind(), body.occurredAt(), body.rmsReport(), body.outcome()))
        .map(made -> ResponseEntity.status(HttpStatus.CREATED).body(made))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/incidents")
  ResponseEntity<List<Incident>> incidents(
      Person person, @RequestParam Instant from, @RequestParam Instant to) {
    return fresh(review.incidents(person, from, to));
  }

  @GetMapping("/reports-due")
  ResponseEntity<List<ReportDue>> reportsDue(Person person) {
    return fresh(review.reportsDue(person));
  }

  @GetMapping("/accuracy")
  ResponseEntity<Accuracy> accuracy(
      Person person, @RequestParam Instant from, @RequestParam Instant to) {
    return fresh(review.accuracy(person, from, to));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

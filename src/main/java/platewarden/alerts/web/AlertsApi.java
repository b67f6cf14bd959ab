package platewarden.alerts.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.AlertView;
import platewarden.alerts.FindAlerts;
import platewarden.alerts.RecordAction;
import platewarden.alerts.VerifyAlert;
import platewarden.platform.Person;
import platewarden.reads.ReadImage;

/** Alerts: seen, verified, acted upon. */
@RestController
@RequestMapping("/api/alerts")
class AlertsApi {

  private final FindAlerts alerts;
  private final VerifyAlert verify;
  private final RecordAction actions;

  AlertsApi(FindAlerts alerts, VerifyAlert verify, RecordAction actions) {
    this.alerts = alerts;
    this.verify = verify;
    this.actions = actions;
  }

  /** What a body of a verification says. */
  record VerificationBody(
      @Nullable AlertStatus result,
      @Nullable String sourceChecked,
      @Nullable Instant checkedAt,
      @Nullable String note) {}

  /** What a body of an action says. */
  record ActionBody(@Nullable String action, @Nullable String rmsReport) {}

  @GetMapping
  ResponseEntity<List<AlertJson>> list(
      Person person,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(required = false) @Nullable AlertStatus status) {
    return fresh(alerts.find(person, since, status).stream().map(AlertJson::of).toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<AlertJson> one(Person person, @PathVariable UUID id) {
    return answer(alerts.find(person, id));
  }

  @GetMapping("/{id}/images/{number}")
  ResponseEntity<byte[]> image(Person person, @PathVariable UUID id, @PathVariable int number) {
    ReadImage image = alerts.image(person, id, number).orElse(null);
    return image == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.parseMediaType(image.mediaType()))
            .body(image.bytes());
  }

  @PostMapping("/{id}/verification")
  ResponseEntity<AlertJson> verify(
      Person person, @PathVariable UUID id, @RequestBody VerificationBody body) {
    return answer(
        verify.verify(
            person,
            id,
            new VerifyAlert.Found(
                body.result(), body.sourceChecked(), body.checkedAt(), body.note())));
  }

  @PostMapping("/{id}/action")
  ResponseEntity<AlertJson> act(
      Person person, @PathVariable UUID id, @RequestBody ActionBody body) {
    return answer(actions.record(person, id, body.action(), body.rmsReport()));
  }

  private static ResponseEntity<AlertJson> answer(Optional<AlertView> alert) {
    return alert
        .map(AlertJson::of)
        .map(AlertsApi::fresh)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Kept by nobody on the way: an alert dies with its read. */
  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}

package platewarden.investigation.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.EndTracking;
import platewarden.investigation.FindTracking;
import platewarden.investigation.NewTrackingRequest;
import platewarden.investigation.ReceiveWarrant;
import platewarden.investigation.RequestTracking;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingCheck;
import platewarden.platform.Person;

/** {@code /api/tracking-authorizations}: asking to monitor somebody, 13.824 subd. 2(d). */
@RestController
@RequestMapping("/api/tracking-authorizations")
class TrackingApi {

  private final RequestTracking request;
  private final FindTracking find;
  private final EndTracking end;
  private final ReceiveWarrant warrant;

  TrackingApi(RequestTracking request, FindTracking find, EndTracking end, ReceiveWarrant warrant) {
    this.request = request;
    this.find = find;
    this.end = end;
    this.warrant = warrant;
  }

  /** What is in force or not; the texts are on the page and not in lists. */
  record Line(
      UUID id,
      UUID caseId,
      String caseNumber,
      String basis,
      String state,
      String requester,
      Instant requestedAt,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Instant endedAt,
      @Nullable String endReason,
      String review,
      @Nullable Instant reviewDue,
      boolean caseUnconfirmed) {

    static Line of(TrackingAuthorization one) {
      return new Line(
          one.id(),
          one.caseId(),
          one.caseNumber(),
          one.basis().name(),
          one.state().name(),
          one.requester(),
          one.requestedAt(),
          one.from(),
          one.until(),
          one.endedAt(),
          one.endReason() == null ? null : one.endReason().name(),
          one.review().name(),
          one.reviewDue(),
          one.caseUnconfirmed());
    }
  }

  /** One, with what the rules found. */
  record One(Line tracking, List<TrackingCheck.Finding> findings) {}

  /** A warrant that came later. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Warrant(
      @Nullable String court,
      @Nullable String warrantNumber,
      @Nullable String judge,
      byte @Nullable [] document) {}

  /** Asks; the document is base64. 201 also when the rules refuse: the record says why. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<One> ask(Person by, @RequestBody NewTrackingRequest asked) {
    UUID id = request.request(by, asked);
    return ResponseEntity.created(URI.create("/api/tracking-authorizations/" + id))
        .header("Cache-Control", "no-store")
        .body(one(by, id));
  }

  @GetMapping
  List<Line> all(Person by) {
    return find.of(by).stream().map(Line::of).toList();
  }

  @GetMapping("/{id}")
  One one(Person by, @PathVariable UUID id) {
    return find.find(by, id)
        .map(view -> new One(Line.of(view.asked()), view.findings()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Person by, @PathVariable UUID id) {
    end.withdraw(by, id);
  }

  @PostMapping(path = "/{id}/warrant", consumes = MediaType.APPLICATION_JSON_VALUE)
  One warrant(Person by, @PathVariable UUID id, @RequestBody Warrant given) {
    warrant.receive(by, id, given.court(), given.warrantNumber(), given.judge(), given.document());
    return one(by, id);
  }
}

package platewarden.access.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AccessChange;
import platewarden.access.FindStaff;
import platewarden.access.NewChange;
import platewarden.access.ReportChange;
import platewarden.platform.Person;

/** Changes and ends of access: any staff reports, those who decide see all. */
@RestController
@RequestMapping("/api/access-changes")
class AccessChangesApi {

  private final ReportChange report;
  private final FindStaff find;

  AccessChangesApi(ReportChange report, FindStaff find) {
    this.report = report;
    this.find = find;
  }

  /** Access that is to end now has ended when this answers. */
  @PostMapping
  ResponseEntity<AccessChange> report(Person by, @RequestBody NewChange reported) {
    UUID id = report.report(by, reported);
    return ResponseEntity.created(URI.create("/api/access-changes/" + id))
        .body(find.change(by, id).orElse(null));
  }

  @GetMapping
  List<AccessChange> all(Person by) {
    return find.changes(by);
  }

  @GetMapping("/{id}")
  AccessChange one(Person by, @PathVariable UUID id) {
    return find.change(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

package platewarden.trail.web;

import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.ExportTrail;

/** The whole trail for {@code verify-trail}. */
@RestController
class ExportController {

  private static final Set<String> OF_5B = Set.of(Roles.CITY_ATTORNEY, Roles.PRIVACY_DESK);

  private final ExportTrail export;

  ExportController(ExportTrail export) {
    this.export = export;
  }

  /**
   * The export, compressed with gzip. The details of the private partition (chapter 5B) are in it
   * for the privacy desk and the city attorney only; the leaves of all partitions always are.
   */
  @GetMapping(path = "/api/trail/export", produces = "application/gzip")
  @PreAuthorize("hasAnyRole('auditor', 'city-attorney', 'privacy-desk')")
  ResponseEntity<StreamingResponseBody> export(Person by) {
    boolean withPrivate = by.roles().stream().anyMatch(OF_5B::contains);
    export.announce(by, withPrivate);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/gzip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.ndjson.gz\"")
        .body(
            out -> {
              try (GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16)) {
                export.write(compressed, withPrivate);
              }
            });
  }
}

package platewarden.search.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.MakeEvidencePackage;
import platewarden.platform.Person;
import platewarden.search.EvidenceFromSearch;

/** {@code /api/searches/{id}/evidence}. */
@RestController
class EvidenceController {

  private final EvidenceFromSearch evidence;

  EvidenceController(EvidenceFromSearch evidence) {
    this.evidence = evidence;
  }

  /** Which reads, and for which case. */
  record Wanted(@Nullable List<UUID> readIds, @Nullable String caseNumber) {}

  /**
   * Copies found reads to the investigative file of an active case, and answers 201 with the
   * package (ZIP). 404 when one of the reads was not shown by this search.
   */
  @PostMapping("/api/searches/{search}/evidence")
  ResponseEntity<byte[]> pack(Person by, @PathVariable UUID search, @RequestBody Wanted wanted) {
    List<UUID> ids = wanted.readIds() == null ? List.of() : wanted.readIds();
    if (ids.stream().anyMatch(Objects::isNull)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "An id of a read is missing.");
    }
    String number = wanted.caseNumber() == null ? "" : wanted.caseNumber();
    MakeEvidencePackage.Packed made =
        evidence
            .make(by, search, ids, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.created(
            URI.create("/api/cases/" + made.made().caseId() + "/packages/" + made.made().id()))
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + made.made().fileName() + "\"")
        .header("X-Package-SHA-256", made.made().sha256())
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(made.bytes());
  }
}

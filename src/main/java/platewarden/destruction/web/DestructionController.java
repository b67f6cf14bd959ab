package platewarden.destruction.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.destruction.Certificate;
import platewarden.destruction.DestroyDueReads;
import platewarden.destruction.FindCertificates;
import platewarden.platform.Person;

/** {@code /api/destruction}. */
@RestController
class DestructionController {

  private final DestroyDueReads reads;
  private final FindCertificates certificates;

  DestructionController(DestroyDueReads reads, FindCertificates certificates) {
    this.reads = reads;
    this.certificates = certificates;
  }

  /** The certificates, the latest day first. */
  @GetMapping("/api/destruction/certificates")
  List<Certificate> all() {
    return certificates.all();
  }

  /** One certificate; its {@code note} is checked with the key of {@code /public/trail/key}. */
  @GetMapping("/api/destruction/certificates/{id}")
  Certificate one(@PathVariable UUID id) {
    return certificates
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What a run did. */
  record Run(List<Certificate> certificates) {}

  /** Destroys what is due, now. */
  @PostMapping("/api/destruction/runs")
  Run run(Person person) {
    return new Run(reads.run(person.username()));
  }

  /** What will be destroyed, and when. */
  @GetMapping("/api/destruction/due")
  List<DestroyDueReads.DueDay> due() {
    return reads.upcoming();
  }
}

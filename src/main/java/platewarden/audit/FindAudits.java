package platewarden.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audits.Paper;
import platewarden.audit.Audits.Text;
import platewarden.law.Law;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Finds audits: for who has a part in them, and what is published for everybody. */
@Service
public class FindAudits {

  /** Who has a part in an audit. */
  public static final Set<String> INVOLVED =
      Set.of(
          "technology-unit-commander",
          "technology-unit",
          "chief-of-police",
          "city-attorney",
          "auditor",
          "responsible-authority",
          "office-of-technology",
          "records");

  private final Audits audits;
  private final AuditFindings findings;
  private final Transmittals transmittals;
  private final Law law;
  private final Trail trail;

  /** Finds in this record. */
  public FindAudits(
      Audits audits, AuditFindings findings, Transmittals transmittals, Law law, Trail trail) {
    this.audits = audits;
    this.findings = findings;
    this.transmittals = transmittals;
    this.law = law;
    this.trail = trail;
  }

  /** All, the newest first, for who has a part in them. */
  @Transactional(readOnly = true)
  public List<Audit> of(Person person) {
    return INVOLVED.stream().anyMatch(person::has) ? audits.all() : List.of();
  }

  /** Completions before this system kept count, the newest first. */
  public List<LocalDate> before() {
    return law.history("biennial-audit").stream().sorted((a, b) -> b.compareTo(a)).toList();
  }

  /** One for who has a part in it; that they looked is on the trail. */
  @Transactional
  public Optional<Audit> open(Person person, UUID id) {
    if (INVOLVED.stream().noneMatch(person::has)) {
      return Optional.empty();
    }
    Optional<Audit> found = audits.find(id);
    if (found.isPresent()) {
      trail.record(
          TrailEvent.done("AuditViewed", person.username(), "audit", id.toString())
              .under(AuditRefusals.AUDIT));
    }
    return found;
  }

  /** The findings with answers and actions. */
  @Transactional(readOnly = true)
  public List<AuditFinding> findings(UUID id) {
    return findings.of(id);
  }

  /** The transmittals with what happened to them. */
  @Transactional(readOnly = true)
  public List<Transmittal> transmittals(UUID id) {
    return transmittals.of(id);
  }

  /** A text; empty when nobody wrote it. */
  @Transactional(readOnly = true)
  public String text(UUID id, Text kind) {
    return audits.text(id, kind).orElse("");
  }

  /** The auditor's account. */
  @Transactional(readOnly = true)
  public Optional<Audits.Account> account(UUID id) {
    return audits.account(id);
  }

  /** Whether a document of a kind is there. */
  @Transactional(readOnly = true)
  public boolean has(UUID id, Paper kind) {
    return audits.document(id, kind).isPresent();
  }

  /** A document for who has a part in the audit; on the trail. */
  @Transactional
  public Optional<byte[]> paper(Person person, UUID id, Paper kind) {
    return open(person, id).flatMap(audit -> audits.document(id, kind)).map(Audits.Document::pdf);
  }

  /** The letter of a transmittal, for who has a part in the audit; on the trail. */
  @Transactional
  public Optional<byte[]> letter(Person person, UUID id, UUID transmittal) {
    return open(person, id)
        .flatMap(audit -> transmittals.find(transmittal))
        .filter(it -> it.audit().equals(id))
        .flatMap(it -> transmittals.letter(it.id()));
  }

  /** Those whose results are public, the newest first. */
  @Transactional(readOnly = true)
  public List<Audit> published() {
    return audits.all().stream().filter(Audit::published).toList();
  }

  /** One whose results are public. */
  @Transactional(readOnly = true)
  public Optional<Audit> published(UUID id) {
    return audits.find(id).filter(Audit::published);
  }

  /** The auditor's signed report of a published audit. */
  @Transactional(readOnly = true)
  public Optional<byte[]> publishedReport(UUID id) {
    return published(id)
        .flatMap(audit -> audits.document(id, Paper.SIGNED_REPORT))
        .map(Audits.Document::pdf);
  }
}

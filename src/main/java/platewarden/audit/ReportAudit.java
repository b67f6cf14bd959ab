package platewarden.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audit.Step;
import platewarden.audit.Audits.Text;
import platewarden.audit.Transmittal.Kind;
import platewarden.law.Addressee;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.letters.Letters;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Reports an audit to each addressee within 30 days of its completion (13.824 subd. 6(c)). The 30
 * days wait for no signature: what nobody approved goes out as the auditor's own summary.
 */
@Service
public class ReportAudit {

  private static final List<String> CHANNELS = List.of("MAIL", "EMAIL", "HAND");

  private final Audits audits;
  private final AuditFindings findings;
  private final Transmittals transmittals;
  private final AuditDates dates;
  private final Letters letters;
  private final Law law;
  private final RecordAuditStep record;
  private final Trail trail;
  private final Clock clock;

  /** Reports from these. */
  public ReportAudit(
      Audits audits,
      AuditFindings findings,
      Transmittals transmittals,
      AuditDates dates,
      Letters letters,
      Law law,
      RecordAuditStep record,
      Trail trail,
      Clock clock) {
    this.audits = audits;
    this.findings = findings;
    this.transmittals = transmittals;
    this.dates = dates;
    this.letters = letters;
    this.law = law;
    this.record = record;
    this.trail = trail;
    this.clock = clock;
  }

  /** The commander writes the report that summarizes the audit. */
  @Transactional
  public void write(Person by, UUID id, @Nullable String summary) {
    AuditRefusals.role(by, AuditRefusals.REPORT, Roles.COMMANDER, "the commander");
    Audit audit = audits.find(id).orElseThrow();
    if (audit.completedOn() == null || audit.done(Step.SUMMARY_PREPARED)) {
      throw AuditRefusals.conflict(
          AuditRefusals.REPORT,
          "a summary is written after completion and stays as it was handed to the chief",
          "The audit is not completed, or the summary was handed over",
          "wait for completion");
    }
    audits.write(
        id,
        Text.SUMMARY,
        AuditRefusals.text(AuditRefusals.REPORT, "The summary", summary),
        by.username());
    trail.record(
        TrailEvent.done("AuditSummaryWritten", by.username(), "audit", id.toString())
            .under(AuditRefusals.REPORT));
  }

  /** The summary is ready for the chief (task Prepare summary). */
  public void prepared(Person by, UUID id, boolean ticked) {
    if (!ticked || audits.text(id, Text.SUMMARY).isEmpty()) {
      throw AuditRefusals.incomplete(
          AuditRefusals.REPORT,
          "a summary is on the record before it is approved",
          "There is no summary",
          "write it on the page of the audit first");
    }
    record.record(id, Step.SUMMARY_PREPARED, "", by.username(), AuditRefusals.REPORT);
  }

  /** The chief approves it (task Approve summary). */
  public void approved(Person by, UUID id, boolean ticked) {
    if (!ticked) {
      throw AuditRefusals.incomplete(
          AuditRefusals.REPORT, "an approval is ticked", "It is not ticked", "tick, or wait");
    }
    record.record(id, Step.SUMMARY_APPROVED, "", by.username(), AuditRefusals.REPORT);
  }

  /** Makes a letter for each place; what nobody approved is the auditor's own summary. */
  @Transactional
  public void send(UUID id) {
    Audit audit = audits.find(id).orElseThrow();
    if (audit.done(Step.REPORT_READY)) {
      return;
    }
    boolean approved = audit.done(Step.SUMMARY_APPROVED);
    String summary = audits.text(id, approved ? Text.SUMMARY : Text.AUDITORS_SUMMARY).orElseThrow();
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    int places = 0;
    for (Addressee addressee : law.addressees(today)) {
      for (String place : addressee.places()) {
        byte[] pdf =
            letters.pdf("biennial-audit/transmittal", letter(audit, place, summary, approved));
        transmittals.prepare(
            new Transmittal(
                UUID.randomUUID(),
                id,
                addressee.id(),
                place,
                addressee.clause(),
                Sha256.of(pdf),
                now,
                List.of()),
            pdf);
        places++;
      }
    }
    record.record(
        id,
        Step.REPORT_READY,
        (approved ? "APPROVED " : "AUDITORS_OWN ") + places,
        "system",
        AuditRefusals.REPORT);
  }

  private Map<String, Object> letter(Audit audit, String place, String summary, boolean approved) {
    Map<String, Object> model = new HashMap<>();
    LocalDate completed = Optional.ofNullable(audit.completedOn()).orElseThrow();
    model.put("day", dates.today().toString());
    model.put("place", place);
    model.put("completed", completed.toString());
    model.put("due", dates.reportDue(completed).toString());
    model.put("auditor", audits.text(audit.id(), Text.FIRM).orElse(""));
    model.put("approved", approved);
    model.put("summary", summary);
    model.put("findings", findings.of(audit.id()));
    model.put("audit", audit.id().toString());
    return model;
  }

  /**
   * The Technology Unit enters what happened to a transmittal.
   *
   * @throws platewarden.law.Refused when somebody else does, or it was not sent
   */
  @Transactional
  public void mark(
      Person by,
      UUID id,
      UUID transmittal,
      @Nullable Kind kind,
      @Nullable LocalDate day,
      @Nullable String channel,
      @Nullable String proof) {
    AuditRefusals.role(by, AuditRefusals.REPORT, Roles.TECHNOLOGY_UNIT, "the Technology Unit");
    Transmittal known =
        transmittals
            .find(transmittal)
            .filter(it -> it.audit().equals(id))
            .orElseThrow(() -> AuditRefusals.notThere(AuditRefusals.REPORT));
    boolean sent = known.state().equals("SENT");
    if (kind == null || (kind == Kind.SENT ? known.received() : known.marks().isEmpty())) {
      throw AuditRefusals.conflict(
          AuditRefusals.REPORT,
          "sent, returned and received are recorded in their order",
          "It was not sent, or is received already",
          "enter when and how it was sent first");
    }
    if (kind == Kind.RECEIVED && !sent) {
      throw AuditRefusals.conflict(
          AuditRefusals.REPORT,
          "a report that came back is not a report that was received",
          "It came back since it was sent",
          "send it again and enter that");
    }
    String way = channel == null ? "" : channel;
    if (kind == Kind.SENT && !CHANNELS.contains(way)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.REPORT, "a letter goes by a channel", "None was chosen", "choose one");
    }
    String shown =
        kind == Kind.RECEIVED
            ? AuditRefusals.text(AuditRefusals.REPORT, "The proof", proof)
            : proof == null ? "" : proof.strip();
    LocalDate on = AuditRefusals.day(AuditRefusals.REPORT, "a transmittal", day, clock);
    transmittals.mark(
        transmittal,
        new Transmittal.Mark(
            kind, on, kind == Kind.SENT ? way : "", shown, by.username(), clock.instant()));
    trail.record(
        TrailEvent.done("TransmittalMarked", by.username(), "transmittal", transmittal.toString())
            .under(AuditRefusals.REPORT)
            .with("audit", id.toString())
            .with("mark", kind.name())
            .with("day", on.toString()));
  }

  /** The Technology Unit enters that every transmittal that is not on its way was sent. */
  @Transactional
  public void sentAll(Person by, UUID id, @Nullable LocalDate day, @Nullable String channel) {
    transmittals.of(id).stream()
        .filter(one -> one.state().equals("PREPARED") || one.state().equals("RETURNED"))
        .forEach(one -> mark(by, id, one.id(), Kind.SENT, day, channel, null));
  }

  /** Each place has it (task Confirm transmittals). */
  public void confirmed(Person by, UUID id, boolean ticked) {
    List<Transmittal> all = transmittals.of(id);
    long missing = all.stream().filter(it -> !it.received()).count();
    if (!ticked || all.isEmpty() || missing > 0) {
      throw AuditRefusals.incomplete(
          AuditRefusals.REPORT,
          "each addressee has the report, with proof",
          missing + " of " + all.size() + " have no proof of receipt",
          "enter what shows that it was received; send again what came back");
    }
    record.record(
        id,
        Step.TRANSMITTALS_CONFIRMED,
        Integer.toString(all.size()),
        by.username(),
        AuditRefusals.REPORT);
  }

  /** Records, once, each audit whose report is not confirmed when its 30 days are over. */
  @Transactional
  public void overdue() {
    for (Audit audit : audits.all()) {
      LocalDate completed = audit.completedOn();
      if (completed != null
          && !audit.done(Step.TRANSMITTALS_CONFIRMED)
          && !audit.done(Step.TRANSMITTAL_OVERDUE)
          && dates.today().isAfter(dates.reportDue(completed))) {
        record.record(
            audit.id(),
            Step.TRANSMITTAL_OVERDUE,
            dates.reportDue(completed).toString(),
            "system",
            AuditRefusals.REPORT);
      }
    }
  }
}

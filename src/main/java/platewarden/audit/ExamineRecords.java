package platewarden.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audit.Step;
import platewarden.audit.Audits.Paper;
import platewarden.audit.Audits.Text;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Examines the records; the engaged auditor alone writes, and says when it is complete. */
@Service
public class ExamineRecords {

  private static final int CONTROLS = 40;
  private static final int LONGEST_TITLE = 200;

  private final Audits audits;
  private final AuditFindings findings;
  private final AuditDates dates;
  private final Optional<MakePack> packs;
  private final Optional<FindPacks> results;
  private final RecordAuditStep record;
  private final Trail trail;
  private final Clock clock;

  /** Examines with these. */
  public ExamineRecords(
      Audits audits,
      AuditFindings findings,
      AuditDates dates,
      Optional<MakePack> packs,
      Optional<FindPacks> results,
      RecordAuditStep record,
      Trail trail,
      Clock clock) {
    this.audits = audits;
    this.findings = findings;
    this.dates = dates;
    this.packs = packs;
    this.results = results;
    this.record = record;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Runs the 40 controls since the last audit and keeps the signed pack.
   *
   * @return whether all 40 were run
   */
  public boolean runControls(UUID id) {
    if (audits.find(id).orElseThrow().done(Step.CONTROLS_RUN)) {
      return true;
    }
    AuditPack pack = packs.map(make -> make.over(sinceTheLast(), "system")).orElse(null);
    if (pack == null
        || results.filter(all -> all.results(pack.id()).size() == CONTROLS).isEmpty()) {
      record.record(
          id,
          Step.CONTROLS_INCOMPLETE,
          pack == null ? "" : pack.id().toString(),
          "system",
          AuditRefusals.AUDIT);
      return false;
    }
    record.record(id, Step.CONTROLS_RUN, pack.id().toString(), "system", AuditRefusals.AUDIT);
    return true;
  }

  private Period sinceTheLast() {
    LocalDate today = dates.today();
    LocalDate from = dates.lastCompleted().map(last -> last.plusDays(1)).orElse(today);
    return Period.of(from.isAfter(today) ? today : from, today, clock.instant());
  }

  /** The commander repaired what was missing (task Repair evidence): the controls run again. */
  public void repaired(Person by, UUID id, boolean ticked) {
    if (!ticked || !runControls(id)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "an audit rests on all 40 controls",
          "The controls cannot all be run yet",
          "repair what is missing; the Office of Technology sees why in its log");
    }
  }

  /** The auditor writes down a finding, before the report is signed. */
  @Transactional
  public UUID find(
      Person by,
      UUID id,
      @Nullable Integer control,
      @Nullable String title,
      @Nullable String text) {
    examining(by, id);
    String name = title == null ? "" : title.strip();
    if (name.isEmpty() || name.length() > LONGEST_TITLE) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "a finding has a title",
          "The title is missing or too long",
          "name it");
    }
    if (control != null && (control < 1 || control > CONTROLS)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "a control is one of the 40",
          "There is no such control",
          "enter 1 to 40, or nothing");
    }
    UUID finding = UUID.randomUUID();
    findings.add(
        new AuditFinding(
            finding,
            id,
            findings.of(id).size() + 1,
            control,
            name,
            AuditRefusals.text(AuditRefusals.AUDIT, "The finding", text),
            null,
            "",
            List.of()),
        by.username(),
        clock.instant());
    recorded(by, id, "AuditFindingWritten");
    return finding;
  }

  /** The auditor files the signed report. */
  @Transactional
  public void file(Person by, UUID id, byte @Nullable [] report) {
    examining(by, id);
    byte[] pdf = AuditRefusals.pdf(AuditRefusals.AUDIT, "the report", report);
    audits.keep(
        id,
        Paper.SIGNED_REPORT,
        new Audits.Document(
            UUID.randomUUID(), pdf, Sha256.of(pdf), by.username(), clock.instant()));
    recorded(by, id, "AuditReportFiled");
  }

  /** The auditor's own summary, which goes out when nobody signs the agency's in time. */
  @Transactional
  public void summarize(Person by, UUID id, @Nullable String summary) {
    examining(by, id);
    audits.write(
        id,
        Text.AUDITORS_SUMMARY,
        AuditRefusals.text(AuditRefusals.REPORT, "The summary", summary),
        by.username());
    recorded(by, id, "AuditorsSummaryWritten");
  }

  /** The examination is complete (task Examine records); its day is that of the signed report. */
  public void completed(Person by, UUID id, @Nullable LocalDate day, int count) {
    auditor(by, id);
    LocalDate on = AuditRefusals.day(AuditRefusals.AUDIT, "a signed report", day, clock);
    LocalDate engaged = LocalDate.parse(audits.find(id).orElseThrow().code(Step.ENGAGED));
    if (on.isBefore(engaged)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "an audit is completed after its auditor was engaged",
          "The day is before the engagement of " + engaged,
          "enter the date of the signed report");
    }
    if (audits.document(id, Paper.SIGNED_REPORT).isEmpty()
        || audits.text(id, Text.AUDITORS_SUMMARY).isEmpty()) {
      throw AuditRefusals.incomplete(
          AuditRefusals.REPORT,
          "an audit is complete with its signed report and a summary",
          "The signed report or your summary is missing",
          "put both on the page of the audit first");
    }
    int there = findings.of(id).size();
    if (there != count) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "each finding is on the record",
          there + " are on the record, " + count + " were entered",
          "write down each finding on the page of the audit");
    }
    record.record(id, Step.COMPLETED, on.toString(), by.username(), AuditRefusals.AUDIT);
  }

  private void examining(Person by, UUID id) {
    auditor(by, id);
    Audit audit = audits.find(id).orElseThrow();
    if (!audit.independent() || audit.completedOn() != null) {
      throw AuditRefusals.conflict(
          AuditRefusals.AUDIT,
          "findings are written during the examination",
          "No examination goes on",
          "a completed audit stays as it was signed");
    }
  }

  private void auditor(Person by, UUID id) {
    boolean engaged =
        audits
            .account(id)
            .filter(Audits.Account::open)
            .filter(account -> account.username().equals(by.username()))
            .isPresent();
    if (!engaged || !by.has("auditor")) {
      throw AuditRefusals.forbidden(
          AuditRefusals.AUDIT,
          "the engaged auditor alone examines and says when it is complete",
          "You are not the auditor of this audit",
          "the auditor does it with the account that was opened for it");
    }
  }

  private void recorded(Person by, UUID id, String action) {
    trail.record(
        TrailEvent.done(action, by.username(), "audit", id.toString()).under(AuditRefusals.AUDIT));
  }
}

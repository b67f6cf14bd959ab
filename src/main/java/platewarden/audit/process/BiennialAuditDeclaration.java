package platewarden.audit.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import platewarden.audit.AnswerFindings;
import platewarden.audit.Audits;
import platewarden.audit.EngageAuditor;
import platewarden.audit.ExamineRecords;
import platewarden.audit.KeepAuditNotes;
import platewarden.audit.ReportAudit;
import platewarden.audit.process.BiennialAuditProcess.Tasks;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about an audit. */
@Component
public final class BiennialAuditDeclaration implements DeclaresProcess {

  private final Audits audits;
  private final EngageAuditor engage;
  private final ExamineRecords examine;
  private final ReportAudit report;
  private final AnswerFindings answer;
  private final KeepAuditNotes notes;
  private final ObjectProvider<TaskService> tasks;

  /** Answers from this record. */
  public BiennialAuditDeclaration(
      Audits audits,
      EngageAuditor engage,
      ExamineRecords examine,
      ReportAudit report,
      AnswerFindings answer,
      KeepAuditNotes notes,
      ObjectProvider<TaskService> tasks) {
    this.audits = audits;
    this.engage = engage;
    this.examine = examine;
    this.report = report;
    this.answer = answer;
    this.notes = notes;
    this.tasks = tasks;
  }

  @Override
  public String key() {
    return BiennialAuditProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return BiennialAuditProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    // An audit is about the agency and nobody in it.
    return audits
        .find(UUID.fromString(businessKey))
        .map(it -> new RecordParties("system", Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    String note = given.notes().get("note");
    switch (given.step()) {
      case Tasks.ENGAGE ->
          engage.engaged(
              given.by(),
              id,
              day(given, BiennialAuditProcess.ENGAGED_ON),
              ticked(given, BiennialAuditProcess.INDEPENDENT),
              given.notes().get("keptFirm"));
      case Tasks.INDEPENDENCE ->
          engage.judged(given.by(), id, code(given, BiennialAuditProcess.INDEPENDENCE), note);
      case Tasks.REPAIR ->
          examine.repaired(given.by(), id, ticked(given, BiennialAuditProcess.REPAIRED));
      case Tasks.EXAMINE ->
          examine.completed(
              given.by(), id, day(given, BiennialAuditProcess.COMPLETED_ON), count(given));
      case Tasks.PREPARE ->
          report.prepared(given.by(), id, ticked(given, BiennialAuditProcess.PREPARED));
      case Tasks.APPROVE ->
          report.approved(given.by(), id, ticked(given, BiennialAuditProcess.APPROVED));
      case Tasks.CONFIRM ->
          report.confirmed(given.by(), id, ticked(given, BiennialAuditProcess.ALL_CONFIRMED));
      case Tasks.ANSWER ->
          answer.answered(given.by(), id, ticked(given, BiennialAuditProcess.ANSWERED));
      case Tasks.PROVE ->
          answer.proved(
              given.by(), id, action(given), ticked(given, BiennialAuditProcess.ACTION_DONE));
      case Tasks.CHECK ->
          answer.checked(given.by(), id, code(given, BiennialAuditProcess.ACTIONS), note);
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
    given
        .notes()
        .forEach((key, text) -> notes.keep(given.taskId(), key, text, given.by().username()));
  }

  private UUID action(FormAnswer given) {
    Object action = tasks.getObject().getVariable(given.taskId(), BiennialAuditProcess.ACTION_ID);
    return UUID.fromString((String) Objects.requireNonNull(action));
  }

  private static @Nullable LocalDate day(FormAnswer given, String variable) {
    try {
      return LocalDate.parse(code(given, variable));
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static int count(FormAnswer given) {
    return given.values().get(BiennialAuditProcess.FINDINGS) instanceof Number number
        ? number.intValue()
        : -1;
  }

  private static String code(FormAnswer given, String variable) {
    String code = given.text(variable);
    return code == null ? "" : code;
  }

  private static boolean ticked(FormAnswer given, String box) {
    return Boolean.TRUE.equals(given.values().get(box));
  }
}

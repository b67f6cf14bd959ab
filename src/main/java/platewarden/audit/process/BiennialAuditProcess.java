package platewarden.audit.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.COUNT;
import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class BiennialAuditProcess {

  public static final String KEY = "biennial-audit";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String DUE = "AuditDue";
    public static final String ORDERED = "AuditOrdered";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String ENGAGE = "Task_EngageAuditor";
    public static final String INDEPENDENCE = "Task_ApproveIndependence";
    public static final String REPAIR = "Task_RepairEvidence";
    public static final String EXAMINE = "Task_ExamineRecords";
    public static final String PREPARE = "Task_PrepareSummary";
    public static final String APPROVE = "Task_ApproveSummary";
    public static final String CONFIRM = "Task_ConfirmTransmittals";
    public static final String ANSWER = "Task_AnswerFindings";
    public static final String PROVE = "Task_ProveCorrectiveAction";
    public static final String CHECK = "Task_CheckActions";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String CLOSED = "EndEvent_AuditClosed";
    public static final String REPAIRED = "EndEvent_EvidenceRepaired";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String CONTROLS_INCOMPLETE = "audit.controls-incomplete";

    private Errors() {}
  }

  static final String AUDIT_ID = "auditId";
  static final String AUDIT_URL = "auditUrl";
  static final String ENGAGED_ON = "engagedOn";
  static final String INDEPENDENT = "independent";
  static final String INDEPENDENCE = "independenceDecision";
  static final String REPAIRED = "repaired";
  static final String COMPLETED_ON = "completedOn";
  static final String FINDINGS = "findings";
  static final String PREPARED = "prepared";
  static final String APPROVED = "approved";
  static final String ALL_CONFIRMED = "allConfirmed";
  static final String ANSWERED = "answered";
  static final String ACTION_ID = "actionId";
  static final String ACTION_DONE = "actionDone";
  static final String ACTIONS = "actionsDecision";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.ofEntries(
          Map.entry(AUDIT_ID, ID),
          Map.entry(AUDIT_URL, PATH),
          Map.entry(ENGAGED_ON, DAY),
          Map.entry(INDEPENDENT, BOOLEAN),
          Map.entry(INDEPENDENCE, code("INDEPENDENT", "NOT")),
          Map.entry(REPAIRED, BOOLEAN),
          Map.entry(COMPLETED_ON, DAY),
          Map.entry(FINDINGS, COUNT),
          Map.entry(PREPARED, BOOLEAN),
          Map.entry(APPROVED, BOOLEAN),
          Map.entry(ALL_CONFIRMED, BOOLEAN),
          Map.entry(ANSWERED, BOOLEAN),
          Map.entry(ACTION_ID, ID),
          Map.entry(ACTION_DONE, BOOLEAN),
          Map.entry(ACTIONS, code("ACCEPT", "ASK_AGAIN")));

  private BiennialAuditProcess() {}

  static UUID auditId(DelegateExecution execution) {
    return UUID.fromString((String) execution.getVariable(AUDIT_ID));
  }
}

package platewarden.breach.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.COUNT;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class BreachNotificationProcess {

  public static final String KEY = "breach-notification";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String SUSPECTED = "BreachSuspected";
    public static final String CASE_CHANGED = "CaseStatusChanged";
    public static final String DISPOSITION = "DispositionFinal";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String CONTAIN = "Task_ContainIncident";
    public static final String ASSESS = "Task_AssessIncident";
    public static final String ASSESS_OUTSIDE = "Task_AssessOutside";
    public static final String CONFIRM = "Task_ConfirmNoBreach";
    public static final String INVESTIGATE_UNIT = "Task_InvestigateUnit";
    public static final String INVESTIGATE_OUTSIDE = "Task_InvestigateOutside";
    public static final String INVESTIGATE_OTC = "Task_InvestigateOtc";
    public static final String DELAY = "Task_DetermineDelay";
    public static final String RETEST = "Task_RetestDelay";
    public static final String CONTACTS = "Task_LookUpContacts";
    public static final String APPROVE = "Task_ApproveNotice";
    public static final String SUBSTITUTED = "Task_ConfirmSubstitute";
    public static final String REFERRAL = "Task_DecideReferral";
    public static final String REPORT = "Task_WriteReport";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String NO_BREACH = "EndEvent_NoBreach";
    public static final String REPORTED = "EndEvent_BreachReported";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String SCOPE_UNKNOWN = "breach.scope-unknown";

    private Errors() {}
  }

  static final String BREACH_ID = "breachId";
  static final String BREACH_URL = "breachUrl";
  static final String UNIT_CONCERNED = "unitConcerned";
  static final String CONTAINED = "contained";
  static final String PERSONS_AFFECTED = "personsAffected";
  static final String ACQUIRED = "acquired";
  static final String PURPOSE = "purposeOutsideProcedures";
  static final String INTENT = "nongovernmentalIntent";
  static final String ASSESSMENT = "assessment";
  static final String CONFIRM_DECISION = "confirmDecision";
  static final String DELAY_ASKED = "delayAsked";
  static final String DELAY_DECISION = "delayDecision";
  static final String DONE = "done";
  static final String NOTICE_METHOD = "noticeMethod";
  static final String SUBSTITUTE = "substitute";
  static final String CONSUMER_AGENCIES = "consumerAgencies";
  static final String APPROVED = "approved";
  static final String CONFIRMED = "confirmed";
  static final String REFERRAL = "referral";
  static final String REPORT_READY = "reportReady";
  static final String REPORT_CHECK = "reportCheck";

  private static final VariableKind YES_NO = code("YES", "NO");
  private static final VariableKind ANSWER = code("YES", "NO", "UNKNOWN");

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.ofEntries(
          Map.entry(BREACH_ID, ID),
          Map.entry(BREACH_URL, PATH),
          Map.entry(UNIT_CONCERNED, YES_NO),
          Map.entry(CONTAINED, BOOLEAN),
          Map.entry(PERSONS_AFFECTED, COUNT),
          Map.entry(ACQUIRED, ANSWER),
          Map.entry(PURPOSE, ANSWER),
          Map.entry(INTENT, ANSWER),
          Map.entry(ASSESSMENT, code("BREACH", "NO_BREACH")),
          Map.entry(CONFIRM_DECISION, code("CONFIRM", "BREACH")),
          Map.entry(DELAY_ASKED, YES_NO),
          Map.entry(DELAY_DECISION, code("NOTIFY", "DELAY")),
          Map.entry(DONE, BOOLEAN),
          Map.entry(NOTICE_METHOD, code("MAIL", "ELECTRONIC", "SUBSTITUTE")),
          Map.entry(SUBSTITUTE, YES_NO),
          Map.entry(CONSUMER_AGENCIES, YES_NO),
          Map.entry(APPROVED, BOOLEAN),
          Map.entry(CONFIRMED, BOOLEAN),
          Map.entry(REFERRAL, code("NONE", "DISCIPLINE", "MISDEMEANOR", "BOTH")),
          Map.entry(REPORT_READY, BOOLEAN),
          Map.entry(REPORT_CHECK, code("COMPLETE", "INCOMPLETE")));

  private BreachNotificationProcess() {}

  static UUID breachId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}

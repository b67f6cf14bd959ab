package platewarden.preservation.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;
import platewarden.preservation.Element;

/** The names of the process, once: as in the model and in the forms. */
public final class PreservationHoldProcess {

  public static final String KEY = "preservation-hold";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String RECEIVED = "PreservationRequestReceived";
    public static final String COMPLETED = "PreservationRequestCompleted";
    public static final String DISPOSITION = "CaseDispositionReceived";
    public static final String WITHDRAWN = "PreservationRequestWithdrawn";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String REVIEW_REQUEST = "Task_ReviewRequest";
    public static final String DECIDE_DOUBTFUL_REQUEST = "Task_DecideDoubtfulRequest";
    public static final String ASK_CHARGE_STATUS = "Task_AskChargeStatus";
    public static final String APPROVE_RELEASE = "Task_ApproveRelease";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String RELEASED = "EndEvent_HoldReleased";
    public static final String COMMANDER_WARNED = "EndEvent_CommanderWarned";

    private Ends() {}
  }

  static final String HOLD_ID = "holdId";
  static final String REQUEST_URL = "requestUrl";
  static final String FORMAL_RESULT = "formalResult";
  static final String REVIEW_DECISION = "reviewDecision";
  static final String ATTORNEY_DECISION = "attorneyDecision";
  static final String CHARGE_STATUS = "chargeStatus";
  static final String CHECKED_ON = "checkedOn";
  static final String RELEASE_DECISION = "releaseDecision";

  /** The tick of each formal element. */
  static final Map<Element, String> TICKS =
      Map.of(
          Element.WRITTEN, "elementWritten",
          Element.CHARGE_PENDING, "elementChargePending",
          Element.CASE_NUMBER, "elementCaseNumber",
          Element.STATEMENT, "elementStatement",
          Element.REPRESENTATION, "elementRepresentation");

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.ofEntries(
          Map.entry(HOLD_ID, ID),
          Map.entry(REQUEST_URL, PATH),
          Map.entry(FORMAL_RESULT, code("COMPLETE", "DEFECTIVE")),
          Map.entry(REVIEW_DECISION, code("ACCEPT", "DEFECTIVE", "DISPUTED")),
          Map.entry("elementWritten", BOOLEAN),
          Map.entry("elementChargePending", BOOLEAN),
          Map.entry("elementCaseNumber", BOOLEAN),
          Map.entry("elementStatement", BOOLEAN),
          Map.entry("elementRepresentation", BOOLEAN),
          Map.entry(ATTORNEY_DECISION, code("PRESERVE", "RELEASE")),
          Map.entry(CHARGE_STATUS, code("PENDING", "UNKNOWN", "APPEAL", "RESOLVED", "DISMISSED")),
          Map.entry(CHECKED_ON, DAY),
          Map.entry(RELEASE_DECISION, code("RELEASE", "KEEP")));

  private PreservationHoldProcess() {}

  static UUID holdId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID holdId) {
    return "/preservation/" + holdId;
  }
}

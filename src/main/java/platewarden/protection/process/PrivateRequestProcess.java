package platewarden.protection.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. They say nothing. */
public final class PrivateRequestProcess {

  public static final String KEY = "deletion-5b";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String RECEIVED = "ProtectionRequestReceived";
    public static final String PROOF_RECEIVED = "ProofReceived";
    public static final String CERTIFICATION_RENEWED = "CertificationRenewed";
    public static final String PARTICIPATION_ENDED = "ParticipationEnded";
    public static final String MORE_TO_DECIDE = "MoreToDecide";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String CHECK_DOCUMENT = "Task_CheckDocument";
    public static final String CHECK_OVERDUE = "Task_CheckOverdueDocument";
    public static final String CONFIRM_REFUSAL = "Task_ConfirmRefusal";
    public static final String DECIDE_EXCEPTION = "Task_DecideException";
    public static final String DECIDE_COMPETING = "Task_DecideCompetingDuty";
    public static final String CONFIRM_END = "Task_ConfirmEnd";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String CLOSED = "EndEvent_RequestClosed";
    public static final String ENDED = "EndEvent_ParticipationEnded";

    private Ends() {}
  }

  static final String REQUEST_ID = "requestId";
  static final String REQUEST_URL = "requestUrl";
  static final String METHOD = "method";
  static final String CHECKED_ON = "checkedOn";
  static final String IDENTITY_DECISION = "identityDecision";
  static final String REFUSAL_DECISION = "refusalDecision";
  static final String INVESTIGATIVE = "investigative";
  static final String COMPETING = "competing";
  static final String EXCEPTION_DECISION = "exceptionDecision";
  static final String COMPETING_DECISION = "competingDecision";
  static final String END_DECISION = "endDecision";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.ofEntries(
          Map.entry(REQUEST_ID, ID),
          Map.entry(REQUEST_URL, PATH),
          Map.entry(METHOD, code("CARD", "PROGRAM_FORM", "AUTHORIZATION")),
          Map.entry(CHECKED_ON, DAY),
          Map.entry(IDENTITY_DECISION, code("VERIFIED", "NOT_VERIFIED", "DOUBT")),
          Map.entry(REFUSAL_DECISION, code("REFUSE", "VERIFIED", "ASK_AGAIN")),
          Map.entry(INVESTIGATIVE, BOOLEAN),
          Map.entry(COMPETING, BOOLEAN),
          Map.entry(EXCEPTION_DECISION, code("KEEP_CASE_COPY", "DESTROY")),
          Map.entry(COMPETING_DECISION, code("DESTROY", "PRESERVE_SEALED", "PARTLY")),
          Map.entry(END_DECISION, code("END", "STAY")));

  private PrivateRequestProcess() {}

  static UUID requestId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID requestId) {
    return "/private-requests/" + requestId;
  }
}

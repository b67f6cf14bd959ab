package platewarden.access.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.access.AccessRoles;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class AccessGrantProcess {

  public static final String KEY = "access-grant";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String REQUESTED = "AccessRequested";
    public static final String TRAINING_RECORDED = "TrainingRecorded";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String CONFIRM_ASSIGNMENT = "Task_ConfirmAssignment";
    public static final String DECIDE_ACCESS = "Task_DecideAccess";
    public static final String DECIDE_ACCESS_AS_CHIEF = "Task_DecideAccessAsChief";
    public static final String CONCUR_OUTSIDE = "Task_ConcurOutside";
    public static final String PROVISION_ACCOUNT = "Task_ProvisionAccount";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String GRANTED = "EndEvent_AccessGranted";
    public static final String REFUSED = "EndEvent_AccessRefused";
    public static final String LAPSED = "EndEvent_AccessLapsed";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String PRECONDITION_LOST = "access-grant.precondition-lost";

    private Errors() {}
  }

  static final String REQUEST_ID = "accessRequestId";
  static final String REQUEST_URL = "requestUrl";
  static final String PRECONDITIONS = "preconditions";
  static final String DECISION_LEVEL = "decisionLevel";
  static final String DUTY_ROLE = "dutyRole";
  static final String ASSIGNMENT_DECISION = "assignmentDecision";
  static final String ACCESS_DECISION = "accessDecision";
  static final String CONCUR_DECISION = "concurDecision";
  static final String VALID_UNTIL = "validUntil";
  static final String PROVISIONED = "provisioned";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          REQUEST_ID, ID,
          REQUEST_URL, PATH,
          PRECONDITIONS, code("MET", "TRAINING_MISSING", "REFUSED"),
          DECISION_LEVEL, code("COMMANDER", "CHIEF", "CHIEF_OWN"),
          DUTY_ROLE, code(AccessRoles.DUTIES.toArray(String[]::new)),
          ASSIGNMENT_DECISION, code("REQUIRES", "DOES_NOT"),
          ACCESS_DECISION, code("GRANT", "REFUSE"),
          CONCUR_DECISION, code("CONCUR", "OBJECT"),
          VALID_UNTIL, DAY,
          PROVISIONED, BOOLEAN);

  private AccessGrantProcess() {}

  static UUID requestId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID requestId) {
    return "/access/requests/" + requestId;
  }
}

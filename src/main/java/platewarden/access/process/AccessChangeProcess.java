package platewarden.access.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class AccessChangeProcess {

  public static final String KEY = "access-change";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String ASSIGNMENT_CHANGED = "AssignmentChanged";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String CONFIRM_NEW_ASSIGNMENT = "Task_ConfirmNewAssignment";
    public static final String DECIDE = "Task_DecideChangedAccess";
    public static final String DECIDE_AS_CHIEF = "Task_DecideChangeAsChief";
    public static final String DECIDE_OUTSIDE = "Task_DecideChangeOutside";
    public static final String CONFIRM_AT_OTC = "Task_ConfirmAtOtc";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String ENDED = "EndEvent_AccessEnded";
    public static final String CHANGED = "EndEvent_AccessChanged";
    public static final String WARNED = "EndEvent_CommanderWarned";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String PRECONDITION_LOST = "access-change.precondition-lost";

    private Errors() {}
  }

  static final String CHANGE_ID = "changeId";
  static final String CHANGE_URL = "changeUrl";
  static final String EFFECTIVE = "effective";
  static final String CHANGE_KIND = "changeKind";
  static final String DECIDER = "decider";
  static final String NEED_DECISION = "needDecision";
  static final String ACCESS_DECISION = "accessDecision";
  static final String VALID_UNTIL = "validUntil";
  static final String CLOSED = "closed";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          CHANGE_ID, ID,
          CHANGE_URL, PATH,
          EFFECTIVE, code("NOW", "LATER"),
          CHANGE_KIND, code("END", "NARROW", "CONFIRM_NEED"),
          DECIDER, code("COMMANDER", "CHIEF", "OUTSIDE"),
          NEED_DECISION, code("REQUIRES", "DOES_NOT"),
          ACCESS_DECISION, code("RESTORE", "END"),
          VALID_UNTIL, DAY,
          CLOSED, BOOLEAN);

  private AccessChangeProcess() {}

  static UUID changeId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID changeId) {
    return "/access/changes/" + changeId;
  }
}

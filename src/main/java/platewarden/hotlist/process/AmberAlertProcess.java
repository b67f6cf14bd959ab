package platewarden.hotlist.process;

import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of amber-alert, once: as in the model and in the forms. */
public final class AmberAlertProcess {

  public static final String KEY = "amber-alert";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String BROADCAST = "AmberAlertBroadcast";
    public static final String UPDATED = "AmberBroadcastUpdated";
    public static final String CANCELLED = "AmberBroadcastCancelled";

    private Messages() {}
  }

  /** User tasks, and the step to which an ended alert goes. */
  public static final class Tasks {
    public static final String REVIEW = "Task_ReviewEntry";
    public static final String REVIEW_AS_CHIEF = "Task_ReviewEntryAsChief";
    public static final String CONFIRM = "Task_ConfirmStillActive";
    static final String DEACTIVATE = "Task_DeactivateAmberAlert";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String CLOSED = "EndEvent_AmberClosed";

    private Ends() {}
  }

  static final String AMBER_ID = "amberId";
  static final String AMBER_URL = "amberUrl";
  static final String LEVEL = "reviewLevel";
  static final String REVIEW = "reviewDecision";
  static final String STILL_ACTIVE = "stillActive";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          AMBER_ID, ID,
          AMBER_URL, PATH,
          LEVEL, code("COMMANDER", "CHIEF"),
          REVIEW, code("CONFIRMED", "CORRECT_IT", "NOT_AMBER"),
          STILL_ACTIVE, code("YES", "NO"));

  private AmberAlertProcess() {}

  static UUID entryId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}

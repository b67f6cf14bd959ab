package platewarden.sharing.process;

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
public final class SharingRequestProcess {

  public static final String KEY = "sharing-request";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String REQUESTED = "SharingRequested";
    public static final String CONFIRMED = "DestructionConfirmed";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String RECIPIENT = "Task_DecideRecipient";
    public static final String SELECT = "Task_SelectReads";
    public static final String DECIDE = "Task_DecideSharing";
    public static final String PRESS = "Task_PressRecipient";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String CONFIRMED = "EndEvent_DestructionConfirmed";
    public static final String REFUSED = "EndEvent_SharingRefused";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String NOTHING_LEFT = "sharing.nothing-left";

    private Errors() {}
  }

  static final String SHARE_ID = "shareId";
  static final String SHARE_URL = "shareUrl";
  static final String SHARE_CHECK = "shareCheck";
  static final String RECIPIENT_DECISION = "recipientDecision";
  static final String SELECTED = "selected";
  static final String READ_COUNT = "readCount";
  static final String SHARE_DECISION = "shareDecision";
  static final String CHASE = "chase";
  static final String PRESSED = "pressed";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          SHARE_ID, ID,
          SHARE_URL, PATH,
          SHARE_CHECK, code("COMPLETE", "INCOMPLETE", "OUTSIDE_STATE", "NOT_LAWFUL"),
          RECIPIENT_DECISION, code("ALLOW", "REFUSE"),
          SELECTED, BOOLEAN,
          READ_COUNT, COUNT,
          SHARE_DECISION, code("SHARE", "REFUSE"),
          CHASE, code("AGAIN", "ENOUGH"),
          PRESSED, BOOLEAN);

  private SharingRequestProcess() {}

  static UUID shareId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID shareId) {
    return "/sharing/" + shareId;
  }
}

package platewarden.destruction.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class DestructionExceptionProcess {

  public static final String KEY = "destruction-exception";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String OVERDUE = "DestructionOverdue";
    public static final String CERTIFIED = "DestructionCertified";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String REPAIR_STORE = "Task_RepairStore";
    public static final String DECIDE_LOSS = "Task_DecideLoss";
    public static final String EXPLAIN_FAILURE = "Task_ExplainFailure";
    public static final String ACCEPT_EXPLANATION = "Task_AcceptExplanation";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String IN_TIME = "EndEvent_DestroyedInTime";
    public static final String LATE = "EndEvent_DestroyedLate";
    public static final String REPAIRED = "EndEvent_RepairReported";

    private Ends() {}
  }

  static final String EXCEPTION_ID = "exceptionId";
  static final String EXCEPTION_URL = "exceptionUrl";
  static final String REPAIRED = "repaired";
  static final String COPIES = "copies";
  static final String LOSS_DECISION = "lossDecision";
  static final String OVER_AGE = "overAge";
  static final String CAUSE = "cause";
  static final String ACCEPT_DECISION = "acceptDecision";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          EXCEPTION_ID,
          ID,
          EXCEPTION_URL,
          PATH,
          REPAIRED,
          BOOLEAN,
          COPIES,
          code("MADE", "MISSING"),
          LOSS_DECISION,
          code("DESTROY", "KEEP_CLOSED"),
          OVER_AGE,
          BOOLEAN,
          CAUSE,
          code("STORE", "KEY", "SOFTWARE", "OPERATION"),
          ACCEPT_DECISION,
          code("ACCEPT", "ASK_AGAIN"));

  private DestructionExceptionProcess() {}

  static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}

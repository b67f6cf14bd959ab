package platewarden.access.process;

import static platewarden.platform.engine.VariableKind.BOOLEAN;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class AnnualAccessReviewProcess {

  public static final String KEY = "annual-access-review";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String DUE = "AccessReviewDue";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String UNIT = "Task_ReviewUnitAccounts";
    public static final String OWN = "Task_ReviewUnitOwnAccounts";
    public static final String OUTSIDE = "Task_ReviewOutside";
    public static final String SIGN = "Task_SignReview";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String SIGNED = "EndEvent_ReviewSigned";

    private Ends() {}
  }

  static final String REVIEW_ID = "reviewId";
  static final String REVIEW_URL = "reviewUrl";
  static final String UNIT_ID = "unitId";
  static final String UNIT_DONE = "unitDone";
  static final String SIGNED = "signed";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          REVIEW_ID, ID,
          REVIEW_URL, PATH,
          UNIT_ID, ID,
          UNIT_DONE, BOOLEAN,
          SIGNED, BOOLEAN);

  private AnnualAccessReviewProcess() {}

  static UUID reviewId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID reviewId) {
    return "/access/reviews/" + reviewId;
  }
}

package platewarden.hotlist.process;

import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import platewarden.platform.engine.VariableKind;

/** The names of hotlist-attention, once: as in the model and in the forms. */
public final class HotlistAttentionProcess {

  public static final String KEY = "hotlist-attention";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String NEEDED = "HotlistAttentionNeeded";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String SEE_TO_LIST = "Task_SeeToList";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String SEEN_TO = "EndEvent_ListSeenTo";

    private Ends() {}
  }

  static final String ATTENTION_ID = "attentionId";
  static final String CAUSE = "attentionCause";
  static final String OUTCOME = "attentionOutcome";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          ATTENTION_ID, ID,
          CAUSE, code("REFUSED", "STALE"),
          OUTCOME, code("NEW_FILE_TAKEN", "SOURCE_INFORMED", "FILE_WAS_WRONG"));

  private HotlistAttentionProcess() {}
}

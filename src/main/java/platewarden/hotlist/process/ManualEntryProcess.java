package platewarden.hotlist.process;

import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of manual-hotlist-entry, once: as in the model and in the forms. */
public final class ManualEntryProcess {

  public static final String KEY = "manual-hotlist-entry";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String REQUESTED = "ManualEntryRequested";
    public static final String TRACKING_AUTHORIZED = "EntryTrackingAuthorized";
    public static final String CASE_INACTIVE = "EntryCaseInactive";
    public static final String WITHDRAWN = "EntryWithdrawn";
    public static final String RENEWAL_REQUESTED = "EntryRenewalRequested";

    private Messages() {}
  }

  /** User tasks. */
  public static final class Tasks {
    public static final String ADVISE = "Task_AdviseEntry";
    public static final String DECIDE = "Task_DecideEntry";
    public static final String DECIDE_AS_CHIEF = "Task_DecideEntryAsChief";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String ENDED = "EndEvent_EntryEnded";
    public static final String REFUSED = "EndEvent_EntryRefused";
    public static final String LAPSED = "EndEvent_EntryLapsed";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String CASE_INACTIVE = "manual-hotlist-entry.case-inactive";

    private Errors() {}
  }

  static final String ENTRY_ID = "entryId";
  static final String ENTRY_URL = "entryUrl";
  static final String CHECK = "entryCheck";
  static final String LEVEL = "decisionLevel";
  static final String ADVICE = "adviceDecision";
  static final String DECISION = "entryDecision";
  static final String VALID_UNTIL = "validUntil";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          ENTRY_ID, ID,
          ENTRY_URL, PATH,
          CHECK, code("READY", "NEEDS_TRACKING_AUTHORIZATION", "NEEDS_COUNSEL", "REFUSED"),
          LEVEL, code("COMMANDER", "CHIEF"),
          ADVICE, code("LAWFUL", "NOT"),
          DECISION, code("APPROVE", "REFUSE"),
          VALID_UNTIL, DAY);

  private ManualEntryProcess() {}

  static UUID entryId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID entryId) {
    return "/hotlists/manual-entries/" + entryId;
  }
}

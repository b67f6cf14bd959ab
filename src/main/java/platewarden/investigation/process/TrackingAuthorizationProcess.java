package platewarden.investigation.process;

import static platewarden.platform.engine.VariableKind.DAY;
import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once: as in the model and in the forms. */
public final class TrackingAuthorizationProcess {

  public static final String KEY = "tracking-authorization";

  /** Messages, by their names. */
  public static final class Messages {
    public static final String REQUESTED = "TrackingRequested";
    public static final String CASE_INACTIVE = "CaseStatusChanged";
    public static final String WITHDRAWN = "TrackingWithdrawn";
    public static final String NOT_JUSTIFIED = "TrackingNotJustified";
    public static final String WARRANT_RECEIVED = "WarrantReceived";

    private Messages() {}
  }

  /** Tasks. */
  public static final class Tasks {
    public static final String CHECK_WARRANT = "Task_CheckWarrant";
    public static final String DECIDE_FURTHER = "Task_DecideFurtherExigency";
    public static final String REVIEW = "Task_ReviewExigency";
    public static final String REVIEW_AS_CHIEF = "Task_ReviewAsChief";
    public static final String END = "Task_EndTracking";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String ENDED = "EndEvent_TrackingEnded";
    public static final String REFUSED = "EndEvent_TrackingRefused";
    public static final String REVIEWED = "EndEvent_ReviewAnswered";

    private Ends() {}
  }

  /** Business errors. */
  public static final class Errors {
    public static final String CASE_INACTIVE = "tracking-authorization.case-inactive";

    private Errors() {}
  }

  static final String TRACKING_ID = "trackingId";
  static final String TRACKING_URL = "trackingUrl";
  static final String CASE_ID = "caseId";
  static final String CHECK = "trackingCheck";
  static final String STANDING = "standing";
  static final String WARRANT_DECISION = "warrantDecision";
  static final String VALID_FROM = "validFrom";
  static final String VALID_UNTIL = "validUntil";
  static final String FURTHER_DECISION = "furtherDecision";
  static final String REVIEW = "exigencyReview";

  /** Every variable the process may have; the fence refuses any other. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          TRACKING_ID,
          ID,
          TRACKING_URL,
          PATH,
          CASE_ID,
          ID,
          CHECK,
          code("WARRANT", "EXIGENCY", "NEEDS_ATTORNEY", "REFUSED"),
          STANDING,
          code("NONE", "IN_FORCE"),
          WARRANT_DECISION,
          code("VALID", "NOT"),
          VALID_FROM,
          DAY,
          VALID_UNTIL,
          DAY,
          FURTHER_DECISION,
          code("ALLOW", "REFUSE"),
          REVIEW,
          code("JUSTIFIED", "NOT_JUSTIFIED"));

  private TrackingAuthorizationProcess() {}

  static UUID trackingId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String page(UUID trackingId) {
    return "/cases/tracking/" + trackingId;
  }
}

package platewarden.oversight.process;

import static platewarden.platform.engine.VariableKind.ID;
import static platewarden.platform.engine.VariableKind.PATH;
import static platewarden.platform.engine.VariableKind.code;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.oversight.Finding;
import platewarden.oversight.FindingProcess;
import platewarden.platform.engine.AsTheSystem;
import platewarden.platform.engine.VariableKind;

/** The names of the process, once, and its start; the business key is the finding's id. */
@Component
public final class MisuseFindingProcess implements FindingProcess {

  public static final String KEY = "misuse-finding";

  /** The start message. */
  public static final String SUSPECTED = "MisuseSuspected";

  /** User tasks. */
  public static final class Tasks {
    public static final String REVIEW = "Task_ReviewFinding";
    public static final String REVIEW_OUTSIDE = "Task_ReviewFindingOutside";

    private Tasks() {}
  }

  /** End events. */
  public static final class Ends {
    public static final String EXPLAINED = "EndEvent_FindingExplained";
    public static final String MISUSE = "EndEvent_MisuseFound";

    private Ends() {}
  }

  static final String FINDING_ID = "findingId";
  static final String FINDING_URL = "findingUrl";
  static final String REVIEWER = "reviewer";
  static final String DECISION = "findingDecision";

  /** Every variable the process may have. */
  public static final Map<String, VariableKind> VARIABLES =
      Map.of(
          FINDING_ID,
          ID,
          FINDING_URL,
          PATH,
          REVIEWER,
          code("AUDITOR", "CITY_ATTORNEY"),
          DECISION,
          code("EXPLAINED", "MISUSE"));

  private final RuntimeService runtime;
  private final AsTheSystem asTheSystem;

  MisuseFindingProcess(RuntimeService runtime, AsTheSystem asTheSystem) {
    this.runtime = runtime;
    this.asTheSystem = asTheSystem;
  }

  @Override
  public void start(UUID finding, Finding.Reviewer reviewer) {
    asTheSystem.run(() -> begin(finding, reviewer));
  }

  private void begin(UUID finding, Finding.Reviewer reviewer) {
    runtime
        .createMessageCorrelation(SUSPECTED)
        .processInstanceBusinessKey(finding.toString())
        .setVariable(FINDING_ID, finding.toString())
        .setVariable(FINDING_URL, "/oversight/findings/" + finding)
        .setVariable(REVIEWER, reviewer.name())
        .correlateStartMessage();
  }
}

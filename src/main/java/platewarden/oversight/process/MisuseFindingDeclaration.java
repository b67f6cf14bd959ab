package platewarden.oversight.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.oversight.DecideOnFinding;
import platewarden.oversight.Findings;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a finding. */
@Component
final class MisuseFindingDeclaration implements DeclaresProcess {

  private final Findings findings;
  private final DecideOnFinding decide;

  MisuseFindingDeclaration(Findings findings, DecideOnFinding decide) {
    this.findings = findings;
    this.decide = decide;
  }

  @Override
  public String key() {
    return MisuseFindingProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return MisuseFindingProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return findings
        .find(UUID.fromString(businessKey))
        .map(finding -> new RecordParties("system", Set.of(finding.username())));
  }

  @Override
  public void decided(FormAnswer given) {
    decide.decide(
        given.by(),
        UUID.fromString(given.businessKey()),
        given.text(MisuseFindingProcess.DECISION),
        given.notes().get("note"));
  }
}

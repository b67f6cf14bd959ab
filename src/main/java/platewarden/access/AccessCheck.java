package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;
import platewarden.law.Refusal;

/**
 * A check of the preconditions.
 *
 * @param level who decides, null when the rules named nobody
 * @param judgementId the facts and rulings, as they are kept
 * @param findings one for each question that a rule answered
 */
public record AccessCheck(
    UUID id,
    UUID requestId,
    Instant at,
    Preconditions verdict,
    @Nullable DecisionLevel level,
    String judgementId,
    List<Finding> findings) {

  /** Copies the list. */
  public AccessCheck {
    findings = List.copyOf(findings);
  }

  /**
   * What one rule found.
   *
   * @param remedy what would make it lawful, null when it is
   */
  public record Finding(
      String rule, String clause, Preconditions verdict, String reason, @Nullable String remedy) {}

  /** What stands against access, the weightiest first. */
  public List<Refusal> refusals() {
    return findings.stream()
        .filter(finding -> finding.verdict() != Preconditions.MET)
        .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
        .map(
            finding ->
                new Refusal(
                    Clause.of(finding.clause()),
                    finding.rule(),
                    finding.reason(),
                    finding.remedy()))
        .toList();
  }
}

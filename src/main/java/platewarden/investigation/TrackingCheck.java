package platewarden.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;
import platewarden.law.Refusal;

/**
 * What the rules made of a request to track.
 *
 * @param judgementId facts and rulings, as they are kept
 */
public record TrackingCheck(String judgementId, Outcome outcome, List<Finding> findings) {

  /** What comes next. */
  public enum Outcome {
    /** Somebody else looks at the warrant. */
    WARRANT,
    /** In force at receipt. */
    EXIGENCY,
    /** The city attorney decides first. */
    NEEDS_ATTORNEY,
    REFUSED
  }

  /**
   * What one rule found.
   *
   * @param remedy what would make it lawful, null when it is
   */
  public record Finding(
      String rule, Clause clause, boolean lawful, String reason, @Nullable String remedy) {}

  /** Copies the list. */
  public TrackingCheck {
    findings = List.copyOf(findings);
  }

  /** What stands against the request. */
  public List<Refusal> refusals() {
    return refusals(findings);
  }

  static List<Refusal> refusals(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.lawful())
        .map(it -> new Refusal(it.clause(), it.rule(), it.reason(), it.remedy()))
        .toList();
  }
}

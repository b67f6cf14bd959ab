package platewarden.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor found, and what the agency answers.
 *
 * @param number within its audit, from 1
 * @param control the control it came of, null for another
 * @param answer null before the agency answered
 * @param response the answer in words; empty before
 * @param actions what was promised
 */
public record AuditFinding(
    UUID id,
    UUID audit,
    int number,
    @Nullable Integer control,
    String title,
    String text,
    @Nullable Answer answer,
    String response,
    List<CorrectiveAction> actions) {

  /** How the agency answers. */
  public enum Answer {
    AGREE,
    PARTLY,
    DISAGREE
  }

  /** Copies the list. */
  public AuditFinding {
    actions = List.copyOf(actions);
  }
}

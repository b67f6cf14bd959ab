package platewarden.sharing.rules;

import org.jspecify.annotations.Nullable;
import platewarden.sharing.JudgeSharing.Verdict;

/**
 * An answer of a rule to one question.
 *
 * @param remedy what would make it lawful, null when it is
 */
public record SharingFinding(
    Question question, Verdict verdict, String reason, @Nullable String remedy) {

  /** What has to be answered, every one of them. */
  public enum Question {
    RECIPIENT,
    BORDER,
    HEAD,
    SUSPICION,
    BASIS,
    CASE,
    EARLIER
  }

  /** The question is answered well. */
  public static SharingFinding met(Question question, String reason) {
    return new SharingFinding(question, Verdict.COMPLETE, reason, null);
  }

  /** It stands against sharing. */
  public static SharingFinding no(
      Question question, Verdict verdict, String reason, String remedy) {
    return new SharingFinding(question, verdict, reason, remedy);
  }
}

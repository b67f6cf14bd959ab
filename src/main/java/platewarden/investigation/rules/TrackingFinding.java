package platewarden.investigation.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found on one question.
 *
 * @param remedy what would make it lawful, null when it is
 */
public record TrackingFinding(
    Question question, Verdict verdict, String reason, @Nullable String remedy) {

  /** What has to be answered, every one of them. */
  public enum Question {
    CASE,
    REQUESTER,
    SCOPE,
    GROUND,
    AGAIN
  }

  /** How it is answered; the weightier later. */
  public enum Verdict {
    LAWFUL,
    ATTORNEY,
    REFUSED
  }

  /** Nothing stands against it. */
  public static TrackingFinding lawful(Question question, String reason) {
    return new TrackingFinding(question, Verdict.LAWFUL, reason, null);
  }

  /** The city attorney decides. */
  public static TrackingFinding attorney(Question question, String reason, String remedy) {
    return new TrackingFinding(question, Verdict.ATTORNEY, reason, remedy);
  }

  /** It stands against the request. */
  public static TrackingFinding refused(Question question, String reason, String remedy) {
    return new TrackingFinding(question, Verdict.REFUSED, reason, remedy);
  }
}

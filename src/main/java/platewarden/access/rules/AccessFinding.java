package platewarden.access.rules;

import org.jspecify.annotations.Nullable;
import platewarden.access.Preconditions;

/**
 * What a rule found on one question.
 *
 * @param remedy what would make it lawful, null when it is
 */
public record AccessFinding(
    Question question, Preconditions verdict, String reason, @Nullable String remedy) {

  /** What has to be answered, every one of them. */
  public enum Question {
    DELEGATION,
    TRAINING,
    ASSIGNMENT,
    ROLE,
    PURPOSES
  }

  /** The question is answered well. */
  public static AccessFinding met(Question question, String reason) {
    return new AccessFinding(question, Preconditions.MET, reason, null);
  }

  /** It stands against access. */
  public static AccessFinding refused(Question question, String reason, String remedy) {
    return new AccessFinding(question, Preconditions.REFUSED, reason, remedy);
  }

  /** Only training is missing, which the applicant can still do. */
  public static AccessFinding trainingMissing(String reason, String remedy) {
    return new AccessFinding(Question.TRAINING, Preconditions.TRAINING_MISSING, reason, remedy);
  }
}

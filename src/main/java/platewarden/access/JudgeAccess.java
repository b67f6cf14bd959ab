package platewarden.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import platewarden.access.AccessCheck.Finding;

/** Puts the preconditions of access to the rules. */
public interface JudgeAccess {

  /**
   * What is known of the applicant and the application; no names.
   *
   * @param roles realm roles when the request was made
   * @param assignmentKnown whether the staff register has an assignment and a supervisor
   * @param delegate whether the applicant decides on access under a delegation
   * @param purposes codes
   * @param trainingCurrent whether a training of the Technology Unit counts today
   * @param delegationInForce whether the chief's delegation is on file and in force
   */
  record Facts(
      Set<String> roles,
      boolean assignmentKnown,
      boolean delegate,
      List<String> purposes,
      boolean trainingCurrent,
      boolean delegationInForce) {}

  /**
   * What the rules found. It is kept, with its facts.
   *
   * @param level null when no rule named who decides
   */
  record Judged(
      String judgementId,
      Preconditions verdict,
      @Nullable DecisionLevel level,
      List<Finding> findings) {}

  /** Judges, in the caller's transaction. */
  Judged judge(Facts facts);
}

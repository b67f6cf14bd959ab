package platewarden.sharing;

import java.util.List;
import platewarden.law.Refusal;

/** Puts a request to share to the rules. */
public interface JudgeSharing {

  /** What a check comes to, the weightiest last. */
  enum Verdict {
    COMPLETE,
    /** Lawful but for the border, on which the city attorney decides. */
    OUTSIDE_STATE,
    INCOMPLETE,
    NOT_LAWFUL
  }

  /**
   * What is known, without a name.
   *
   * @param knownRecipient whether the agency is on the list
   * @param suspicionWords how many words state the reasonable suspicion
   * @param basisWords how many words state the facts
   * @param overdue whether it owes the confirmation of an earlier destruction
   */
  record Facts(
      boolean knownRecipient,
      boolean lawEnforcement,
      boolean ofMinnesota,
      boolean headAuthorized,
      boolean caseNumber,
      int suspicionWords,
      int basisWords,
      boolean overdue) {}

  /** What the rules found; kept, with its facts. */
  record Judged(String judgementId, Verdict verdict, List<Refusal> refusals) {

    /** Copies the list. */
    public Judged {
      refusals = List.copyOf(refusals);
    }
  }

  /** Judges, in the caller's transaction. */
  Judged judge(Facts facts);
}

package platewarden.breach.rules;

/** An answer of a rule to a question. */
public record BreachFinding(Question question, String answer, String reason) {

  /** What is asked. */
  public enum Question {
    CONCERN,
    BREACH,
    METHOD,
    AGENCIES,
    REPORT
  }

  /** This answer to this question. */
  public static BreachFinding of(Question question, String answer, String reason) {
    return new BreachFinding(question, answer, reason);
  }
}

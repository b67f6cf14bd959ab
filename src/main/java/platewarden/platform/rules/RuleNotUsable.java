package platewarden.platform.rules;

/** A rule that may not be used. It stops the application: without all its rules it does not run. */
public final class RuleNotUsable extends RuntimeException {

  /** Says which file, which rule and what is wrong. */
  public RuleNotUsable(String message) {
    super(message);
  }
}

package platewarden.law;

/** The law file may not be used. It stops the application: without the law nothing is decided. */
public final class LawNotUsable extends RuntimeException {

  /** Says what is wrong with it, and where. */
  public LawNotUsable(String message) {
    super(message);
  }

  /** Keeps the cause. */
  public LawNotUsable(String message, Throwable cause) {
    super(message, cause);
  }
}

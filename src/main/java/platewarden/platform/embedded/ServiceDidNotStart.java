package platewarden.platform.embedded;

/** An embedded service did not start. The message says what to do. */
public final class ServiceDidNotStart extends RuntimeException {

  /** Keeps what a person can act on. */
  public ServiceDidNotStart(String message) {
    super(message);
  }

  /** Keeps what a person can act on, and the cause. */
  public ServiceDidNotStart(String message, Throwable cause) {
    super(message, cause);
  }
}

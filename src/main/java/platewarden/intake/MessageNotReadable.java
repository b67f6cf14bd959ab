package platewarden.intake;

/** A message that cannot be taken as a whole. Its text holds nothing of the message. */
public final class MessageNotReadable extends RuntimeException {

  /** What is wrong with it. */
  public enum Why {
    MALFORMED,
    TOO_LARGE
  }

  private final Why why;

  /** Says what is wrong in words without any value. */
  public MessageNotReadable(Why why, String words) {
    super(words);
    this.why = why;
  }

  /** What is wrong with it. */
  public Why why() {
    return why;
  }
}

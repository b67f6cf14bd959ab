package platewarden.reads;

import platewarden.platform.Unavailable;

/** The search index does not answer. Reads go on being collected; it catches up. */
public final class IndexUnavailable extends RuntimeException implements Unavailable {

  /** Keeps the cause. */
  public IndexUnavailable(Throwable cause) {
    super("The search index does not answer", cause);
  }
}

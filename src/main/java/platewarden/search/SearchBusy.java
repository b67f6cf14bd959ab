package platewarden.search;

import java.time.Duration;
import platewarden.platform.Unavailable;

/** More searches at once than are run at once; nothing was looked up, and asking again helps. */
public final class SearchBusy extends RuntimeException implements Unavailable {

  /** Says so. */
  public SearchBusy() {
    super("Too many searches at once");
  }

  @Override
  public Duration retryAfter() {
    return Duration.ofSeconds(2);
  }
}

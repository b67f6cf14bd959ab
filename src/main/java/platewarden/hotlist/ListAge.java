package platewarden.hotlist;

import java.time.Duration;
import java.time.Instant;

/** How old a list may be: "typically 1 to 12 hours" (GO-445.17 Alerts). */
public interface ListAge {

  /** Above this age a list is stale, by the law in force at that instant. */
  Duration staleAfter(Instant at);
}

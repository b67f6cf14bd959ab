package platewarden.alerts;

import platewarden.platform.Unavailable;

/** More people listen than this installation can serve; the list of alerts still answers. */
public final class TooManyLines extends RuntimeException implements Unavailable {

  TooManyLines() {
    super("Too many lines are open");
  }
}

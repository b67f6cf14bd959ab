package platewarden.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An exception for the log: what kind, and where it was thrown, through all its causes. Its message
 * is left out, since a parser or a driver may have put a plate into it.
 */
final class WithoutWords {

  private static final int CAUSES = 8;

  private WithoutWords() {}

  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    @Nullable Throwable each = thrown;
    for (int depth = 0; each != null && depth < CAUSES; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(each.getClass().getName());
      for (StackTraceElement place : each.getStackTrace()) {
        text.append("\n\tat ").append(place);
      }
      each = each.getCause();
    }
    return text.toString();
  }
}

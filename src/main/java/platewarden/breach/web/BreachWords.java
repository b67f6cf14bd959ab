package platewarden.breach.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;

/** Codes of a breach in words. */
@Component("breachWords")
public class BreachWords {

  /** A state. */
  public static String state(String state) {
    return switch (state) {
      case "SUSPECTED" -> "Suspected";
      case "CONTAINED" -> "Contained";
      case "ASSESSED" -> "Assessed";
      case "DELAYED" -> "Notice delayed";
      case "NOTICED" -> "Notice given";
      case "NO_BREACH" -> "No breach";
      case "REPORTED" -> "Reported";
      default -> state;
    };
  }

  /** What suspected it. */
  public static String source(String source) {
    return switch (source) {
      case "STAFF" -> "Reported by staff";
      case "MISUSE" -> "Finding on searches";
      case "TRACKING" -> "Monitoring without a warrant";
      case "AMBER" -> "Amber Alert that was none";
      case "ALARM" -> "Alarm of the audit trail";
      default -> source;
    };
  }

  /**
   * The beginning of a day in Saint Paul, or of one so many days later; null where none is typed.
   */
  static @Nullable Instant start(@Nullable LocalDate day, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(Days.SAINT_PAUL).toInstant();
  }

  /** A state, in a page. */
  public String ofState(String state) {
    return state(state);
  }

  /** A source, in a page. */
  public String ofSource(String source) {
    return source(source);
  }

  /** A step or a code, in a page: {@code NOTICES_SENT} is "Notices sent". */
  public String said(String code) {
    if (code.isEmpty() || !code.matches("[A-Z_ ]+")) {
      return code;
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

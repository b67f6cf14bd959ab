package platewarden.preservation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;

/** Times as people write them: an instant, a time in Saint Paul, or a day, which is whole. */
final class AskedTimes {

  private AskedTimes() {}

  /** The beginning; null when nothing is said. */
  static @Nullable Instant from(@Nullable String text) {
    return at(text, 0);
  }

  /** The end, exclusive: of a day, the end of the day. */
  static @Nullable Instant to(@Nullable String text) {
    return at(text, 1);
  }

  private static @Nullable Instant at(@Nullable String text, int wholeDays) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String written = text.strip();
    if (written.length() == 10) {
      return LocalDate.parse(written).plusDays(wholeDays).atStartOfDay(Days.SAINT_PAUL).toInstant();
    }
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException noOffset) {
      return LocalDateTime.parse(written).atZone(Days.SAINT_PAUL).toInstant();
    }
  }
}

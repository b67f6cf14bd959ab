package platewarden.hotlist.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;

/** Days and times as forms send them. */
final class EntryDay {

  private EntryDay() {}

  /** A day, null when it is none. */
  static @Nullable LocalDate of(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  /** A local time in Saint Paul as an instant, null when it is none. */
  static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null || text.isBlank()
          ? null
          : LocalDateTime.parse(text.strip()).atZone(Days.SAINT_PAUL).toInstant();
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}

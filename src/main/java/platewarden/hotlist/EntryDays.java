package platewarden.hotlist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;

/** Days of entries, in Saint Paul. */
final class EntryDays {

  private EntryDays() {}

  /** The instant at which a day is over. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
  }

  /** A day, or the day of an instant; null for anything else. */
  static @Nullable LocalDate day(String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text)
          : Days.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}

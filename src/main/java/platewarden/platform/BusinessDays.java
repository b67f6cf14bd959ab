package platewarden.platform;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Business days in Saint Paul: Saturdays, Sundays and the legal holidays of Minn. Stat. 645.44
 * subd. 5 are none.
 */
public final class BusinessDays {

  private BusinessDays() {}

  /** The same time of day, so many business days later. */
  public static Instant after(Instant from, int days) {
    ZonedDateTime time = from.atZone(Days.SAINT_PAUL);
    for (int left = days; left > 0; ) {
      time = time.plusDays(1);
      if (isBusinessDay(time.toLocalDate())) {
        left--;
      }
    }
    return time.toInstant();
  }

  /** Whether offices are open on this day. */
  public static boolean isBusinessDay(LocalDate day) {
    return !weekend(day) && !isHoliday(day);
  }

  /** "When New Year's Day, … falls on Sunday, the following day", on Saturday the preceding one. */
  private static boolean isHoliday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> named(day) || fixed(day.minusDays(1));
      case FRIDAY -> named(day) || fixed(day.plusDays(1));
      default -> named(day);
    };
  }

  private static boolean named(LocalDate day) {
    return fixed(day)
        || nth(day, Month.JANUARY, 3, DayOfWeek.MONDAY)
        || nth(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
        || (day.getMonth() == Month.MAY
            && day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))))
        || nth(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
        || nth(day, Month.OCTOBER, 2, DayOfWeek.MONDAY)
        || nth(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
  }

  private static boolean fixed(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1;
      case JUNE -> day.getDayOfMonth() == 19;
      case JULY -> day.getDayOfMonth() == 4;
      case NOVEMBER -> day.getDayOfMonth() == 11;
      case DECEMBER -> day.getDayOfMonth() == 25;
      default -> false;
    };
  }

  private static boolean nth(LocalDate day, Month month, int n, DayOfWeek weekday) {
    return day.getMonth() == month
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(n, weekday)));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

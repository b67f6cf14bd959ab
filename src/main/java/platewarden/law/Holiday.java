package platewarden.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A legal holiday, Minn. Stat. 645.44 subd. 5: a date of the year, which moves off a weekend, or a
 * weekday of a month, which need not.
 *
 * @param name what it is called
 * @param from the first day it is one; null when it always was
 * @param to the last day it is one; null while it is
 * @param on its date; null when it hangs on a weekday
 * @param nth its weekday; null when it has a date
 */
record Holiday(
    @JsonProperty(required = true) String name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable MonthDay on,
    @Nullable Weekday nth) {

  /**
   * A weekday of a month.
   *
   * @param week 1 is the first of the month, -1 the last
   * @param plus so many days after it; null for none
   */
  record Weekday(
      @JsonProperty(required = true) Month month,
      @JsonProperty(required = true) DayOfWeek weekday,
      @JsonProperty(required = true) int week,
      @Nullable Integer plus) {

    private boolean falls(LocalDate day) {
      LocalDate base = day.minusDays(plus == null ? 0 : plus);
      return base.getMonth() == month
          && base.equals(base.with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)));
    }
  }

  Holiday {
    if ((on == null) == (nth == null)) {
      throw new IllegalArgumentException(name + " needs a date or a weekday of a month");
    }
  }

  /** Whether offices are closed for it on this day. */
  boolean closes(LocalDate day) {
    boolean isOne = (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    return isOne && (nth != null ? nth.falls(day) : keptOn(day));
  }

  /** "When it falls on Sunday, the following day; on Saturday, the preceding day." */
  private boolean keptOn(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> isDate(day) || isDate(day.minusDays(1));
      case FRIDAY -> isDate(day) || isDate(day.plusDays(1));
      default -> isDate(day);
    };
  }

  private boolean isDate(LocalDate day) {
    return MonthDay.from(day).equals(on);
  }
}

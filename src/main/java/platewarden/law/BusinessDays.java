package platewarden.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Business days where the agency is: Saturdays, Sundays and the legal holidays of the law file are
 * none (Minn. Stat. 645.15, 645.44 subd. 5).
 */
public final class BusinessDays {

  private static final Clause HOLIDAYS = Clause.of("645.44 subd. 5");

  private final List<Holiday> holidays;
  private final ZoneId zone;

  BusinessDays(List<Holiday> holidays, ZoneId zone) {
    if (holidays.isEmpty()) {
      throw new LawNotUsable("there are no legal holidays, " + HOLIDAYS);
    }
    this.holidays = List.copyOf(holidays);
    this.zone = zone;
  }

  /** The same time of day, so many business days later; the day it starts from does not count. */
  public Instant after(Instant from, int days) {
    ZonedDateTime time = from.atZone(zone);
    for (int left = days; left > 0; ) {
      time = time.plusDays(1);
      if (isBusinessDay(time.toLocalDate())) {
        left--;
      }
    }
    return time.toInstant();
  }

  /** Whether offices are open on this day. */
  public boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && holidays.stream().noneMatch(holiday -> holiday.closes(day));
  }
}

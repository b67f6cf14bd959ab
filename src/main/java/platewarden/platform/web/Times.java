package platewarden.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;

/** How times are said on pages: Central Time, the 24-hour clock for staff, figures with units. */
@Component("times")
public class Times {

  private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = format("HH:mm");
  private static final DateTimeFormatter DAY = format("MMM d, uuuu");
  private static final DateTimeFormatter SAID = format("EEEE, MMMM d, uuuu, h:mm:ss a");
  private static final DateTimeFormatter MOMENT = format("EEE MMM d, HH:mm:ss");

  private final Clock clock;

  /** Times as this clock sees them. */
  public Times(Clock clock) {
    this.clock = clock;
  }

  /** This moment, UTC. */
  public Instant now() {
    return clock.instant();
  }

  /** {@code 22:41:07}. */
  public String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** {@code 22:41}. */
  public String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** {@code Sat Nov 21, 22:41:07}. */
  public String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** {@code Saturday, November 21, 2026, 10:41:07 PM}: for the public. */
  public String said(Instant at) {
    return SAID.format(at);
  }

  /** {@code Nov 21, 2026}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Nov 21, 2026}: the day in Saint Paul. */
  public String day(Instant at) {
    return day(Days.of(at));
  }

  /** {@code 16:10 today}, {@code 20:32 yesterday}, {@code 20:32 on Nov 3, 2026}. */
  public String near(Instant at) {
    long days = ChronoUnit.DAYS.between(Days.of(at), Days.of(clock.instant()));
    String when = days == 0 ? "today" : days == 1 ? "yesterday" : "on " + day(at);
    return minute(at) + " " + when;
  }

  /** {@code 38 seconds ago}. */
  public String ago(Instant at) {
    long seconds = Math.max(0, Duration.between(at, clock.instant()).toSeconds());
    if (seconds < 120) {
      return count(seconds, "second") + " ago";
    }
    return seconds < 7200
        ? count(seconds / 60, "minute") + " ago"
        : seconds < 172_800
            ? count(seconds / 3600, "hour") + " ago"
            : count(seconds / 86_400, "day") + " ago";
  }

  /** {@code in 12 days}, {@code today}, {@code 2 days ago}. */
  public String until(LocalDate day) {
    long days = ChronoUnit.DAYS.between(Days.of(clock.instant()), day);
    if (days == 0) {
      return "today";
    }
    return days > 0 ? "in " + count(days, "day") : count(-days, "day") + " ago";
  }

  /** {@code 35 min}, {@code 6.5 h}, {@code 26 h}, {@code 4 days}. */
  public String age(long minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 12 * 60) {
      String hours = String.format(Locale.ROOT, "%.1f", Math.floor(minutes / 6.0) / 10);
      return (hours.endsWith(".0") ? hours.substring(0, hours.length() - 2) : hours) + " h";
    }
    return minutes < 72 * 60 ? minutes / 60 + " h" : minutes / 1440 + " days";
  }

  /** {@code Good evening}. */
  public String greeting() {
    int hour = clock.instant().atZone(Days.SAINT_PAUL).getHour();
    return hour >= 4 && hour < 12
        ? "Good morning"
        : hour >= 12 && hour < 18 ? "Good afternoon" : "Good evening";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(Days.SAINT_PAUL);
  }
}

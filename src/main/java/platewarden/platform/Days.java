package platewarden.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the agency: instants are UTC inside, days are those of Saint Paul. */
public final class Days {

  /** The zone in which a collection day begins and ends. */
  public static final ZoneId SAINT_PAUL = ZoneId.of("America/Chicago");

  private Days() {}

  /** The day on which something happened in Saint Paul. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, SAINT_PAUL);
  }

  /** The instant at which a day begins in Saint Paul. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(SAINT_PAUL).toInstant();
  }
}

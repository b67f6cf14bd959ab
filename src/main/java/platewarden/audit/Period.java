package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import platewarden.platform.Days;

/**
 * What an examination looks at. Whoever asks again with the same three values gets the same answer
 * from the same data.
 *
 * @param from the first day, Saint Paul
 * @param to the last day, Saint Paul
 * @param asOf up to when it is known what became of things; what was due later is not late
 */
public record Period(LocalDate from, LocalDate to, Instant asOf) {

  /** Refuses a period that ends before it begins or is looked at before it began. */
  public Period {
    if (to.isBefore(from) || asOf.isBefore(Days.start(from))) {
      throw new IllegalArgumentException("A period ends on or after the day on which it begins");
    }
    // What a database keeps: the same value comes back from a pack.
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
  }

  /** These days: one that is over as of its end, one that goes on as of now. */
  public static Period of(LocalDate from, LocalDate to, Instant now) {
    Instant end = Days.start(to.plusDays(1));
    return new Period(from, to, end.isBefore(now) ? end : now);
  }

  /** When it begins. */
  public Instant begins() {
    return Days.start(from);
  }

  /** The first instant that is no longer in it. */
  public Instant ends() {
    Instant end = Days.start(to.plusDays(1));
    return end.isBefore(asOf) ? end : asOf;
  }
}

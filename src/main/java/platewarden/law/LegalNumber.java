package platewarden.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law, or of a reading of it.
 *
 * @param value ISO 8601 ({@code P60D}, {@code PT12H}, {@code P24M}) or a count
 * @param kind whether it is the most, the least, a term, a rhythm or a mark
 * @param from the event it is counted from
 * @param calendar {@code business} leaves out Saturdays, Sundays and legal holidays; null counts
 *     all
 */
public record LegalNumber(String value, Kind kind, String from, @Nullable Calendar calendar) {

  /** What a number does. */
  public enum Kind {
    @JsonProperty("ceiling")
    CEILING,
    @JsonProperty("deadline")
    DEADLINE,
    @JsonProperty("floor")
    FLOOR,
    @JsonProperty("cycle")
    CYCLE,
    @JsonProperty("threshold")
    THRESHOLD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which days are counted. */
  public enum Calendar {
    @JsonProperty("business")
    BUSINESS
  }

  /** Refuses what is neither a duration, a period nor a count. */
  public LegalNumber {
    if (!value.matches("\\d+") && !isDuration(value)) {
      Period.parse(value);
    }
  }

  /**
   * A length of time; a day in it is 24 hours.
   *
   * @throws DateTimeParseException when the value counts months, years or things
   */
  public Duration duration() {
    return Duration.parse(value);
  }

  /**
   * A length in days, months or years.
   *
   * @throws DateTimeParseException when the value counts hours or things
   */
  public Period period() {
    return Period.parse(value);
  }

  /**
   * A count.
   *
   * @throws NumberFormatException when the value is a length of time
   */
  public long count() {
    return Long.parseLong(value);
  }

  /** The same number with another value. */
  LegalNumber withValue(String other) {
    return new LegalNumber(other, kind, from, calendar);
  }

  private static boolean isDuration(String value) {
    try {
      Duration.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}

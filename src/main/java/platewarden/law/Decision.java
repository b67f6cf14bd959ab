package platewarden.law;

import java.time.LocalDate;
import java.util.Map;

/**
 * A decision on an open question of the law.
 *
 * @param from the first day on which it holds
 * @param value the option taken
 * @param by who decided
 * @param numbers numbers that it changes, by name
 */
public record Decision(LocalDate from, String value, String by, Map<String, LegalNumber> numbers) {

  /** Copies the numbers. */
  public Decision {
    numbers = Given.map(numbers);
  }
}

package platewarden.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a clause. The clause itself is not overwritten: reads collected before are judged by
 * it.
 *
 * @param from the first day on which it holds
 * @param law the act, for example {@code Laws 2027, ch. 12}
 * @param text the new text in our words; null when only numbers change
 * @param numbers the numbers that change, by name
 */
public record Amendment(
    LocalDate from, String law, @Nullable String text, Map<String, LegalNumber> numbers) {

  /** Copies the numbers. */
  public Amendment {
    numbers = Given.map(numbers);
  }
}

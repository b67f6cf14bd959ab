package platewarden.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a text holds.
 *
 * @param from the first day; null when not known, and then it is taken as in force
 * @param to the last day; null while it holds
 * @param note what is not known about the days
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

  /** Whether the text holds on this day. */
  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}

package platewarden.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which process instances an auditor wants to see.
 *
 * @param duty the process, null for all
 * @param clause a clause under which a step was done, null for any
 * @param person an account that started or decided something, or a record's id; null for any
 * @param from the first day on which an instance began, Saint Paul
 * @param to the last such day
 * @param state open, ended, or both
 */
public record HistoryFilter(
    @Nullable String duty,
    @Nullable String clause,
    @Nullable String person,
    LocalDate from,
    LocalDate to,
    State state) {

  /** Whether an instance goes on. */
  public enum State {
    ANY,
    OPEN,
    ENDED
  }
}

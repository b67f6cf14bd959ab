package platewarden.reads.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.DayClosed;
import platewarden.reads.DayState;

/**
 * Who may touch a collection day: many may write to it while it is open, one alone closes it. Locks
 * last until the end of the transaction.
 */
@Component
public class DayLocks {

  private static final int SPACE = 0x5244;

  private final JdbcTemplate jdbc;

  DayLocks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the day open until the transaction ends.
   *
   * @throws DayClosed when it is not open
   */
  public void share(LocalDate day) {
    jdbc.queryForList("select pg_advisory_xact_lock_shared(?, ?)", SPACE, (int) day.toEpochDay());
    List<String> states =
        jdbc.queryForList("select state from read_days where day = ?", String.class, day);
    if (!states.isEmpty() && DayState.valueOf(states.get(0)) != DayState.OPEN) {
      throw new DayClosed(day);
    }
  }

  /** Waits until nobody writes to the day, and lets nobody write until the transaction ends. */
  public void own(LocalDate day) {
    jdbc.queryForList("select pg_advisory_xact_lock(?, ?)", SPACE, (int) day.toEpochDay());
  }
}

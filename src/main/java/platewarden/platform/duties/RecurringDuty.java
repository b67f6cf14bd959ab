package platewarden.platform.duties;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty that comes round: the annual review, the biennial audit, the security assessment. The
 * calendar asks each such bean once a day, and begins each period once.
 */
public interface RecurringDuty {

  /** Its name, which is the key of its process. */
  String duty();

  /**
   * The period that runs or comes next; empty while nothing is there from which to count.
   *
   * @param today in Saint Paul
   */
  Optional<Period> period(LocalDate today);

  /** Begins it, in the transaction that enters it in the calendar. */
  void begin(Period period);

  /**
   * A period.
   *
   * @param name unique among the duty's periods, and the same whenever it is asked for
   * @param beginsOn the day on which the work begins, in Saint Paul
   * @param due the last day by which it has to be done
   */
  record Period(String name, LocalDate beginsOn, LocalDate due) {}
}

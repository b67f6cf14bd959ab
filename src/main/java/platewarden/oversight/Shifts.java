package platewarden.oversight;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** When people are on duty, as their supervisors enter it. */
public interface Shifts {

  /**
   * A weekly shift in Saint Paul time; an end before the start is on the next day.
   *
   * @param day the day on which it starts
   */
  record Shift(String username, DayOfWeek day, LocalTime starts, LocalTime ends) {}

  /** Everybody's shifts. Whoever has none is not looked at for being off shift. */
  List<Shift> all();

  /** Replaces a person's shifts, in the caller's transaction. */
  void replace(String username, List<Shift> shifts);
}

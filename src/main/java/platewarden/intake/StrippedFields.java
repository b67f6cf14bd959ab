package platewarden.intake;

import java.time.LocalDate;
import java.util.Map;

/** Counts, by name, of the fields that may not be collected (13.824 subd. 2(a)). */
public interface StrippedFields {

  /**
   * Adds to the counts, in the caller's transaction.
   *
   * @param day of receipt (America/Chicago)
   * @param counts how often, by the field's name; the values are nowhere
   */
  void add(LocalDate day, String readerId, Map<String, Long> counts);
}

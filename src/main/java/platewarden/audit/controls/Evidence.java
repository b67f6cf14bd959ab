package platewarden.audit.controls;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import platewarden.audit.ControlException;

/** The records, as the controls ask them. */
public interface Evidence {

  /**
   * What one control found.
   *
   * @param trail places of the entries that it rests on, as {@code 3-7,9}
   */
  record Found(
      long population,
      long tested,
      Map<String, String> figures,
      List<ControlException> exceptions,
      String trail) {}

  /**
   * One state of all records: what others commit meanwhile is not seen, and nothing can be written.
   */
  <T> T inOneState(Supplier<T> work);

  /**
   * Asks a control's queries.
   *
   * @param values of the names that stand in them behind a colon
   */
  Found ask(ControlFile control, Map<String, Object> values);

  /** Adds to the exceptions the places of the trail's entries about them. */
  List<ControlException> placed(List<ControlException> exceptions, Map<String, Object> values);
}

package platewarden.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import platewarden.law.Clause;

/**
 * What one of the 40 controls found over a whole population. Names no plate and no participant
 * under chapter 5B.
 *
 * @param number 1 to 40, as the biennial audits count them
 * @param title what is to be so
 * @param clauses which law asks for it, the first above all
 * @param outcome whether it is so
 * @param reason the outcome in a sentence for people
 * @param population how many there are
 * @param tested how many were looked at; all, but where a control draws a sample by law
 * @param figures counts and times by their names, in the order of the control
 * @param exceptions every one there is, by id, in order
 * @param rule what was tested, in words
 * @param reference the file of the rule, whose text the audit pack holds
 * @param trail places of the trail's entries that it rests on, ascending, as {@code 3-7,9}
 */
public record ControlResult(
    int number,
    String title,
    List<Clause> clauses,
    ControlOutcome outcome,
    String reason,
    long population,
    long tested,
    Map<String, String> figures,
    List<ControlException> exceptions,
    String rule,
    String reference,
    String trail) {

  /** Copies what it is given. */
  public ControlResult {
    clauses = List.copyOf(clauses);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    exceptions = List.copyOf(exceptions);
  }
}

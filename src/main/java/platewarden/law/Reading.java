package platewarden.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an open question of the law is read. The cautious reading holds until it is decided.
 *
 * @param id its name
 * @param subtlety where the requirements catalogue explains it
 * @param counsel whether the City Attorney decides
 * @param since when the question was noted; the cautious reading holds for days before, too
 * @param question the question
 * @param options the readings that were thought of
 * @param cautious the reading that holds until a decision
 * @param numbers numbers of ours that the cautious reading needs, by name
 * @param basis why it is read so
 * @param affects the clauses that are read
 * @param decisions the earliest first
 */
public record Reading(
    String id,
    List<String> subtlety,
    boolean counsel,
    LocalDate since,
    String question,
    List<String> options,
    @JsonProperty("default") String cautious,
    Map<String, LegalNumber> numbers,
    String basis,
    List<Clause> affects,
    List<Decision> decisions) {

  /** Copies the collections. */
  public Reading {
    subtlety = Given.list(subtlety);
    options = Given.list(options);
    numbers = Given.map(numbers);
    affects = Given.list(affects);
    decisions = Given.list(decisions);
  }

  /** The reading that holds on a day. */
  public String on(LocalDate day) {
    String holds = cautious;
    for (Decision decision : decisions) {
      if (!day.isBefore(decision.from())) {
        holds = decision.value();
      }
    }
    return holds;
  }

  /**
   * The numbers that hold on a day, by name. Where the reading is itself its one number ({@code
   * retention-days}: P60D), a decision's value is that number.
   */
  public Map<String, LegalNumber> numbersOn(LocalDate day) {
    Map<String, LegalNumber> hold = new LinkedHashMap<>(numbers);
    if (isItsNumber()) {
      hold.replaceAll((name, number) -> number.withValue(on(day)));
    }
    decisions.stream()
        .filter(decision -> !day.isBefore(decision.from()))
        .forEach(decision -> hold.putAll(decision.numbers()));
    return hold;
  }

  /** Whether the reading's value is its one number. */
  boolean isItsNumber() {
    return numbers.size() == 1 && numbers.values().iterator().next().value().equals(cautious);
  }
}

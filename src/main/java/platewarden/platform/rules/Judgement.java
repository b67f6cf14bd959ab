package platewarden.platform.rules;

import java.util.List;

/**
 * The facts that were put to the rules of a subject, and what the rules said.
 *
 * @param id SHA-256 of the JSON, hexadecimal: equal facts under equal rules have one id
 * @param subject the DRL, for example {@code search} for rules/search.drl
 * @param json facts and rulings as they are kept
 * @param rulings in the order of their rules' names
 */
public record Judgement(String id, String subject, String json, List<Ruling> rulings) {

  /** Copies the list. */
  public Judgement {
    rulings = List.copyOf(rulings);
  }

  /** The rulings whose decision is of this type. */
  public List<Ruling> of(Class<?> decision) {
    return rulings.stream().filter(ruling -> decision.isInstance(ruling.decision())).toList();
  }
}

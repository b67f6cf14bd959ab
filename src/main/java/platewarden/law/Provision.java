package platewarden.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A clause with what is known of it.
 *
 * @param id its citation
 * @param heading the heading it stands under
 * @param text in our words; only decisive phrases are quoted
 * @param inForce the days on which it holds
 * @param verified how well the wording was read
 * @param numbers the numbers in it, by name, before any amendment
 * @param duties the duties of the requirements catalogue that rest on it
 * @param enforcedBy what is meant to enforce it
 * @param evidence the audit controls that show it
 * @param restates clauses that it repeats
 * @param strengthens clauses that it makes stricter
 * @param conflictsWith clauses that it contradicts, and which of the two prevails
 * @param amendments changes, the earliest first
 */
public record Provision(
    Clause id,
    String heading,
    String text,
    InForce inForce,
    Verified verified,
    Map<String, LegalNumber> numbers,
    List<String> duties,
    List<Enforcer> enforcedBy,
    List<Integer> evidence,
    List<Clause> restates,
    List<Relation> strengthens,
    List<Relation> conflictsWith,
    List<Amendment> amendments) {

  /** How well a wording was read. */
  public enum Verified {
    /** In a current copy, or in an older one that later sources confirm. */
    @JsonProperty("full")
    FULL,
    /** In part, in an older edition or in a restatement. */
    @JsonProperty("partial")
    PARTIAL,
    /** As others paraphrase it. */
    @JsonProperty("secondary")
    SECONDARY,
    /** In no text. */
    @JsonProperty("memory")
    MEMORY
  }

  /** Copies the collections. */
  public Provision {
    numbers = Given.map(numbers);
    duties = Given.list(duties);
    enforcedBy = Given.list(enforcedBy);
    evidence = Given.list(evidence);
    restates = Given.list(restates);
    strengthens = Given.list(strengthens);
    conflictsWith = Given.list(conflictsWith);
    amendments = Given.list(amendments);
  }

  /** The text in force on a day. */
  public String textOn(LocalDate day) {
    String inForceThen = text;
    for (Amendment amendment : amendments) {
      if (!day.isBefore(amendment.from()) && amendment.text() != null) {
        inForceThen = amendment.text();
      }
    }
    return inForceThen;
  }

  /** The numbers in force on a day, by name. */
  public Map<String, LegalNumber> numbersOn(LocalDate day) {
    Map<String, LegalNumber> inForceThen = new LinkedHashMap<>(numbers);
    amendments.stream()
        .filter(amendment -> !day.isBefore(amendment.from()))
        .forEach(amendment -> inForceThen.putAll(amendment.numbers()));
    return inForceThen;
  }
}

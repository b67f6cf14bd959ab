package platewarden.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * What is meant to enforce a clause.
 *
 * @param kind of what kind it is
 * @param name a rule subject, a process, a package or a role of the vocabulary
 */
public record Enforcer(Kind kind, String name) {

  /** By what a clause is enforced. */
  public enum Kind {
    RULE,
    PROCESS,
    CODE,
    PEOPLE
  }

  @JsonCreator
  static Enforcer of(Map<String, String> entry) {
    if (entry.size() != 1) {
      throw new IllegalArgumentException("One kind and one name: " + entry);
    }
    var only = entry.entrySet().iterator().next();
    return new Enforcer(Kind.valueOf(only.getKey().toUpperCase(Locale.ROOT)), only.getValue());
  }

  @JsonValue
  Map<String, String> entry() {
    return Map.of(kind.name().toLowerCase(Locale.ROOT), name);
  }
}

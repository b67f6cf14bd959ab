package platewarden.access.rules;

import java.util.Set;

/** Whose access changes: the duties that were on record; none when nobody knows. */
public record ChangedAccount(Set<String> roles) {

  /** Copies the roles. */
  public ChangedAccount {
    roles = Set.copyOf(roles);
  }
}

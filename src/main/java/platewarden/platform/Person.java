package platewarden.platform;

import java.util.Set;

/**
 * Who is asking, as Keycloak says. A role is necessary and never sufficient.
 *
 * @param username the account's name in realm {@code lpr}; it stands in the trail as the actor
 * @param roles the realm roles, for example {@code investigator}
 */
public record Person(String username, Set<String> roles) {

  /** Copies the roles. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether the account holds the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }
}

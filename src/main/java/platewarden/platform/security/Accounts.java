package platewarden.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of realm {@code lpr}, as far as access changes them. What a person may do is never
 * asked here: the token says the role, and the records say the rest.
 */
public interface Accounts {

  /**
   * An account.
   *
   * @param roles our realm roles; Keycloak's own are left out
   */
  record Account(String username, boolean enabled, Set<String> roles) {

    /** Copies the roles. */
    public Account {
      roles = Set.copyOf(roles);
    }
  }

  /** The account of this name. When Keycloak does not answer, this and each below fails. */
  Optional<Account> find(String username);

  /** Every account that holds one of our roles. */
  List<Account> all();

  /** Gives a role; an account that holds it keeps it. */
  void give(String username, String role);

  /** Takes these roles away; an account that is not there or holds none is no error. */
  void take(String username, Set<String> roles);

  /** Lets nobody log in by this account any more. */
  void disable(String username);

  /** Ends every session of the account at Keycloak, which tells its applications. */
  void endSessions(String username);
}

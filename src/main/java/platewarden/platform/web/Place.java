package platewarden.platform.web;

import java.util.Collections;
import java.util.Set;
import platewarden.platform.Person;

/**
 * A page that stands in the navigation and on the home page. A bean of this type puts it there.
 *
 * @param path its address
 * @param name in the navigation
 * @param about what one does there, in a sentence
 * @param order from the left
 * @param roles who gets it offered, empty for all staff; it does not protect the page
 */
public record Place(String path, String name, String about, int order, Set<String> roles) {

  /** Copies the roles. */
  public Place {
    roles = Set.copyOf(roles);
  }

  /** Whether this person gets it offered. */
  public boolean isFor(Person person) {
    return roles.isEmpty() || !Collections.disjoint(roles, person.roles());
  }

  /** Whether an address is this page or below it. */
  public boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}

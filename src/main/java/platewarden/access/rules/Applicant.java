package platewarden.access.rules;

import java.util.Set;

/**
 * Who applies, without a name.
 *
 * @param roles realm roles
 * @param assignmentKnown whether the staff register has an assignment and a supervisor
 * @param delegate whether they decide on access under a delegation
 */
public record Applicant(Set<String> roles, boolean assignmentKnown, boolean delegate) {

  /** Copies the set. */
  public Applicant {
    roles = Set.copyOf(roles);
  }
}

package platewarden.investigation;

import java.util.Set;

/**
 * A case, as the case register gives it.
 *
 * @param number the case number
 * @param active whether the criminal investigation is active today (13.82 subd. 7)
 * @param assignedTo the accounts it is assigned to
 */
public record CaseRecord(String number, boolean active, Set<String> assignedTo) {

  /** Copies the assignees. */
  public CaseRecord {
    assignedTo = Set.copyOf(assignedTo);
  }
}

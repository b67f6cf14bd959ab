package platewarden.platform.engine;

import java.util.Set;

/**
 * Who has a stake in a record. None of them decides on it.
 *
 * @param requester who started it
 * @param subjects whom it is about
 */
public record RecordParties(String requester, Set<String> subjects) {

  /** Copies the set. */
  public RecordParties {
    subjects = Set.copyOf(subjects);
  }
}

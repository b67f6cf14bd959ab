package platewarden.audit;

import java.util.List;

/**
 * One that is not as the law wants it.
 *
 * @param subjectType the kind of record: {@code search}, {@code account}, {@code day}
 * @param subjectId its id, the account's name or a pseudonym; never a plate
 * @param finding what is wrong, in words
 * @param trail places of the trail's entries about it, ascending
 */
public record ControlException(
    String subjectType, String subjectId, String finding, List<Long> trail) {

  /** Copies the list. */
  public ControlException {
    trail = List.copyOf(trail);
  }
}

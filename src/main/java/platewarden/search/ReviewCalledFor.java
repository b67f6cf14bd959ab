package platewarden.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A search that somebody outside the unit has to look at. Published in the transaction that writes
 * the search down.
 *
 * @param search the search that gave the cause
 * @param first the first search of the series it stands in; the series is one cause
 * @param times how often, this one included
 */
public record ReviewCalledFor(
    Cause cause, UUID search, UUID first, String username, Rank rank, long times, Instant at) {

  /** Why. */
  public enum Cause {
    /** One person, one plate, again: the third time, or the second for another reason. */
    REPEATED_PLATE,
    /** One plate, searched by several. */
    PLATE_OF_MANY,
    /** Made under exigent circumstances that were stated with it. */
    EXIGENT
  }
}

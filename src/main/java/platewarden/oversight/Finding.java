package platewarden.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.search.Rank;

/**
 * Searches of one account that somebody outside its unit looks at.
 *
 * @param search the latest search it rests on; the tracking, where none was made under it
 * @param times how often it happened
 * @param reviewer who reviews it
 * @param decidedBy null while it is open
 */
public record Finding(
    UUID id,
    FindingKind kind,
    String username,
    Rank rank,
    UUID search,
    Instant openedAt,
    long times,
    Reviewer reviewer,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** Who reviews: never a user of the system, never somebody under the person concerned. */
  public enum Reviewer {
    /** The independent auditor. */
    AUDITOR,
    /** The City Attorney, who is not under the chief. */
    CITY_ATTORNEY;

    /** Who reviews what somebody of this rank did. */
    static Reviewer of(Rank rank) {
      return rank == Rank.CHIEF ? CITY_ATTORNEY : AUDITOR;
    }
  }

  /** What came of it. */
  public enum State {
    OPEN,
    /** There was a lawful reason. */
    EXPLAINED,
    /** Misuse is suspected; a breach is assessed. */
    MISUSE
  }
}

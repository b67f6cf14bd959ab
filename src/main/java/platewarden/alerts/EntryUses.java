package platewarden.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.NotAmber;

/** What entries that were no Amber Alert led to, and who looked at it. */
public interface EntryUses {

  /**
   * An alert that such an entry raised; without its plate.
   *
   * @param action what was done on it, null when nothing was recorded
   */
  record Raised(
      UUID alertId,
      Instant raisedAt,
      String readerId,
      AlertStatus status,
      Action.@Nullable Kind action) {}

  /** What came out of the look. */
  enum Outcome {
    /** Nobody was stopped or held on it. */
    NO_ACTION,
    /** Somebody was; the assessment of the breach goes into it. */
    ACTED_ON
  }

  /** A look that was taken. */
  record Review(UUID entryId, Outcome outcome, String by, Instant at) {}

  /** The alerts of this entry whose days still have their keys, the earliest first. */
  List<Raised> raised(NotAmber entry);

  /** The look at this entry, if it was taken. */
  Optional<Review> review(UUID entryId);

  /**
   * Keeps a look, in the caller's transaction.
   *
   * @return false when there was one before
   */
  boolean keep(Review review);
}

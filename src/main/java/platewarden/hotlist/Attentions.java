package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists that somebody has to see to. */
public interface Attentions {

  /** What may have been done about a list. */
  Set<String> OUTCOMES = Set.of("NEW_FILE_TAKEN", "SOURCE_INFORMED", "FILE_WAS_WRONG");

  /** Why. */
  enum Cause {
    REFUSED,
    STALE
  }

  /**
   * One of them.
   *
   * @param failureId the refused file
   */
  record Attention(
      UUID id,
      String source,
      Cause cause,
      @Nullable UUID failureId,
      Instant raisedAt,
      @Nullable String outcome,
      @Nullable String closedBy,
      @Nullable Instant closedAt) {}

  /** Opens one; false when one of this source and cause is open already. */
  boolean open(Attention attention);

  /** Says what was done about one. */
  void answer(UUID id, String outcome, String by);

  /** Closes one. */
  void close(UUID id, Instant at);

  /** The one of this id. */
  Optional<Attention> find(UUID id);

  /** Those that nobody has seen to. */
  List<Attention> open();
}

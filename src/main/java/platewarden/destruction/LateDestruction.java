package platewarden.destruction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A destruction that was not certified when it had to be. Times are UTC.
 *
 * @param objectId the day, or the order's id
 * @param dueAt when it had to be done
 * @param limitAt the law's limit
 * @param attempts how often it was tried since
 * @param stores those that still held something at the last attempt, or empty when not known
 * @param overAgeReads how many reads were over the limit at the last count; null before the limit
 */
public record LateDestruction(
    UUID id,
    Kind object,
    String objectId,
    Instant openedAt,
    Instant dueAt,
    Instant limitAt,
    long attempts,
    String stores,
    @Nullable Instant toldCommanderAt,
    @Nullable Instant toldChiefAt,
    @Nullable Instant keyDestroyedAt,
    @Nullable Instant overAgeAt,
    @Nullable Long overAgeReads,
    @Nullable Instant certifiedAt,
    @Nullable String cause,
    @Nullable String explainedBy,
    @Nullable String acceptedBy) {

  /** What was to be destroyed. */
  public enum Kind {
    /** A collection day. */
    DAY,
    /** Single reads, on whatever ground. */
    ROUTINE
  }

  /** Whether somebody still owes something: a certificate, an explanation or its acceptance. */
  public boolean open() {
    return certifiedAt == null || acceptedBy == null;
  }
}

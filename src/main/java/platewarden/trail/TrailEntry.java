package platewarden.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the log.
 *
 * @param index its place in the tree
 * @param leaf the text that was hashed, exactly
 * @param leafHash SHA-256(0x00 || leaf)
 * @param details what the leaf commits to, as JSON: under {@code details} what the event said, and
 *     beside it what the leaf itself does not say; null once destroyed or not for the asker
 * @param commitmentKey with it anyone can check that {@code details} are what the leaf commits to:
 *     HMAC-SHA-256(commitmentKey, details); null where {@code details} are
 */
@SuppressWarnings("ArrayRecordComponent") // a hash to be shown, never compared
public record TrailEntry(
    long index,
    UUID id,
    Instant time,
    TrailEvent.Partition partition,
    @Nullable String action,
    @Nullable String actor,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable String outcome,
    @Nullable String clause,
    String leaf,
    byte[] leafHash,
    @Nullable String details,
    byte @Nullable [] commitmentKey) {}

package platewarden.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written authorization of 13.824 subd. 7(b). It is never deleted, only ended or made void.
 *
 * @param effectiveAt when it came into force, null while the account is not provisioned
 * @param until its end
 * @param delegationId the delegation it was signed under, null when the chief signed
 * @param document the signed statement, JSON
 * @param signature Ed25519 over the document's bytes, base64
 * @param pdf the same for people
 * @param sha256 of the PDF, hexadecimal
 * @param endedAt when it ended before its time, or became void
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored and served
public record Authorization(
    UUID id,
    UUID requestId,
    String username,
    @Nullable Instant effectiveAt,
    Instant until,
    @Nullable UUID delegationId,
    String signedBy,
    Instant signedAt,
    String document,
    String signature,
    byte[] pdf,
    String sha256,
    @Nullable Instant endedAt) {

  /** The same, in force. */
  Authorization inForceFrom(Instant now) {
    return copy(now, endedAt);
  }

  /** The same, without effect. */
  Authorization voidFrom(Instant now) {
    return copy(effectiveAt, now);
  }

  private Authorization copy(@Nullable Instant effective, @Nullable Instant ended) {
    return new Authorization(
        id,
        requestId,
        username,
        effective,
        until,
        delegationId,
        signedBy,
        signedAt,
        document,
        signature,
        pdf,
        sha256,
        ended);
  }
}

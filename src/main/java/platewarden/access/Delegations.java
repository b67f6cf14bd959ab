package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.PersonnelRecords.Delegation;

/** The chief's delegations as papers on file. Each is kept for good. */
public interface Delegations {

  /**
   * A delegation with its paper.
   *
   * @param scope what is delegated, in the chief's words
   * @param sha256 of the signed paper, hexadecimal; null when none was filed
   * @param revokedAt when the chief took it back
   */
  record Paper(
      Delegation delegation,
      String scope,
      @Nullable String sha256,
      Instant enteredAt,
      @Nullable Instant revokedAt) {

    /** Whether it is in force. */
    public boolean inForce(Instant now) {
      return !delegation.from().isAfter(now)
          && delegation.until().isAfter(now)
          && (revokedAt == null || revokedAt.isAfter(now));
    }
  }

  /** Files one. */
  void add(Paper paper, byte[] document);

  /** Every one, the newest first. */
  List<Paper> papers();

  /** The signed paper. */
  Optional<byte[]> document(UUID id);

  /** Takes one back. */
  void revoke(UUID id, Instant at);
}

package platewarden.preservation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Certificates that a hold's copies were destroyed. */
public interface ReleaseCertificates {

  /**
   * A certificate.
   *
   * @param destroyed how many copies of reads were destroyed
   * @param returned of how many the original still lives, on its own clock
   * @param root Merkle root (RFC 6962) over the copies' commitments, base64
   * @param note the whole certificate as a C2SP signed note
   */
  record Certificate(
      UUID id,
      UUID holdId,
      Instant releasedAt,
      long destroyed,
      long returned,
      String root,
      String note) {}

  /** Adds one; once for each hold. */
  void add(Certificate certificate);

  /** The certificate of a hold. */
  Optional<Certificate> ofHold(UUID holdId);
}

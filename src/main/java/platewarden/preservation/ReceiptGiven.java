package platewarden.preservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asked gets. It never says whether reads exist: that would disclose private data.
 *
 * @param receipt the number, for example {@code PH-2026-000117}
 * @param statusSecret shown this once
 * @param holdInForceSince the hold's own beginning (UTC); of the first receipt, when the same was
 *     asked before
 * @param signedReceipt a C2SP signed note that anyone can check offline
 * @param request what was received, exactly; the receipt holds its SHA-256
 * @param first the receipt of the same request that came before, null when there is none
 * @param missing what the law asks for besides; the hold stands meanwhile
 * @param alreadyDestroyed collection days asked for that were destroyed before receipt
 */
public record ReceiptGiven(
    UUID holdId,
    String receipt,
    String statusSecret,
    Instant receivedAt,
    Instant holdInForceSince,
    String signedReceipt,
    String request,
    @Nullable String first,
    List<Element> missing,
    List<LocalDate> alreadyDestroyed) {

  /** Copies the lists. */
  public ReceiptGiven {
    missing = List.copyOf(missing);
    alreadyDestroyed = List.copyOf(alreadyDestroyed);
  }

  /** The signature of the note, base64: the key's hash, then Ed25519. */
  public String signature() {
    return signedReceipt.substring(signedReceipt.lastIndexOf(' ') + 1).strip();
  }
}

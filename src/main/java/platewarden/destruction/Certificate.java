package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The proof that a collection day was destroyed, 13.824 subd. 3(a); 13.05 subd. 5(b).
 *
 * @param day the collection day in Saint Paul
 * @param reads how many reads were destroyed
 * @param root Merkle root (RFC 6962) of the destroyed rows' commitments, base64
 * @param dueAt by when the law wanted it (UTC)
 * @param stores each store, what was destroyed there, and that nothing is left
 * @param note the whole certificate as a C2SP signed note; it is what the signature covers
 */
public record Certificate(
    UUID id,
    LocalDate day,
    long reads,
    String root,
    Instant dueAt,
    Instant begunAt,
    Instant certifiedAt,
    List<StoreResult> stores,
    String note) {

  /** Copies the list. */
  public Certificate {
    stores = List.copyOf(stores);
  }

  /** What was destroyed in a store, and what a look afterwards found. */
  public record StoreResult(String store, long destroyed, long remaining) {}
}

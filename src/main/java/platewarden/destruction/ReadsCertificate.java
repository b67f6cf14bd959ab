package platewarden.destruction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The proof that single reads were destroyed. Who may see it is up to the duty that ordered it.
 *
 * @param reads how many there were
 * @param stores each store, what was destroyed there, and that nothing is left
 * @param note the whole certificate as a C2SP signed note
 */
public record ReadsCertificate(
    UUID order,
    Instant certifiedAt,
    long reads,
    List<Certificate.StoreResult> stores,
    String note) {

  /** Copies the list. */
  public ReadsCertificate {
    stores = List.copyOf(stores);
  }
}

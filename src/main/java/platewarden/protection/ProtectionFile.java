package platewarden.protection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The requests, each sealed under its own key. Every change is made in the caller's transaction.
 */
public interface ProtectionFile {

  /** Adds one; false when there is one under this receipt. */
  boolean add(ProtectionRequest request, String receipt);

  /** The request of this id. */
  Optional<ProtectionRequest> find(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<ProtectionRequest> findToChange(UUID id);

  /** The request of this receipt. */
  Optional<ProtectionRequest> find(String receipt);

  /** Every request, the oldest first. */
  List<ProtectionRequest> all();

  /** Writes down what was changed. */
  void save(ProtectionRequest request);

  /** Destroys a request's key and row. */
  void forget(UUID id);
}

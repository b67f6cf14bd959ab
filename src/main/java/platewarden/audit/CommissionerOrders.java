package platewarden.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of letters from and to the commissioner; written in the caller's transaction. */
public interface CommissionerOrders {

  /** Keeps one with its document, sealed. */
  void keep(CommissionerOrder order, byte[] document);

  /** All, the newest first. */
  List<CommissionerOrder> all();

  /** The document, opened. */
  Optional<byte[]> document(UUID id);
}

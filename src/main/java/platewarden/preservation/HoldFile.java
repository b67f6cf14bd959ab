package platewarden.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The file of holds. Every method joins the caller's transaction; what people wrote is sealed. */
public interface HoldFile extends HoldHistory {

  /**
   * Opens a hold in state PROVISIONAL, in force.
   *
   * @param sameRequest keyed, one way: equal requests have one
   * @return empty when the same request has a hold in force already
   */
  boolean open(Hold hold, HeldScope scope, byte[] sameRequest);

  /** The hold in force of the same request. */
  Optional<Hold> ofSameRequest(byte[] sameRequest);

  /** A keyed, one-way mark of a request. */
  byte[] mark(String request);

  /** The hold of this id. */
  Optional<Hold> find(UUID id);

  /** Every hold, the oldest first. */
  List<Hold> all();

  /** Holds in force that reach into [from, to), the oldest first. */
  List<Hold> inForce(Instant from, Instant to);

  /** What it keeps; empty once it was released, for its key is destroyed then. */
  Optional<HeldScope> scope(UUID holdId);

  /** Writes another scope. */
  void scope(UUID holdId, HeldScope scope);

  /** Writes what changes in a hold's life. */
  void save(Hold hold);

  /** Adds the request, or the request once more. */
  void add(UUID holdId, PreservationRequest request, Instant at);

  /** The request as it was completed last. */
  PreservationRequest request(UUID holdId);

  /** Adds a file; adding it again changes nothing. Whether it was new. */
  boolean add(UUID holdId, Attachment attachment, Instant at);

  /** The files of a hold, without their bytes. */
  List<Filed> attachments(UUID holdId);

  /** A file, opened. */
  Optional<Attachment> attachment(UUID holdId, UUID attachmentId);

  /**
   * A file that is there.
   *
   * @param sha256 of its bytes, hexadecimal
   */
  record Filed(UUID id, Instant receivedAt, String mediaType, int bytes, String sha256) {}

  /** The next number for a receipt. */
  long nextReceiptNumber();

  /** Adds a receipt. */
  @SuppressWarnings("ArrayRecordComponent") // a hash to be compared in constant time
  record Receipt(String receipt, UUID holdId, byte[] secretHash, Instant receivedAt, String note) {}

  /** Adds a receipt. */
  void add(Receipt receipt);

  /** A receipt. */
  Optional<Receipt> receipt(String receipt);

  /** A hold's receipts, the first one first. */
  List<Receipt> receipts(UUID holdId);
}

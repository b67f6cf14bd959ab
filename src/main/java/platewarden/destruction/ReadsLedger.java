package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import platewarden.law.Clause;

/** The ledger of single reads; every method joins the caller's transaction. */
public interface ReadsLedger {

  /** What the reads of a day were, for the certificate. */
  record OfDay(LocalDate day, long reads, String root) {}

  /** An order that is not certified yet. */
  record Order(
      UUID id,
      Instant orderedAt,
      Instant dueAt,
      Clause clause,
      boolean confidential,
      String by,
      List<OfDay> contents,
      Map<LocalDate, Set<UUID>> reads) {}

  /** Writes an order down; false when it was written down before. */
  boolean write(Order order);

  /** The orders that are not certified yet, the oldest first. */
  List<Order> open();

  /** Writes the certificate down; false when it was written down before. */
  boolean certify(ReadsCertificate certificate);

  /** The certificate of this order. */
  Optional<ReadsCertificate> certificate(UUID order);

  /** Reads that were destroyed in days that live, also by orders that a restore lost. */
  Map<LocalDate, Set<UUID>> destroyed();

  /** Strikes out the ids of a day that is destroyed as a whole. */
  void strike(LocalDate day);
}

package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import platewarden.reads.ReadDays;

/** The destruction ledger; every method joins the caller's transaction. */
public interface Ledger extends FindCertificates {

  /**
   * A destruction that was begun and is not certified yet.
   *
   * @param copiesPending whether what outlives the day is still to be copied, from the closed day
   */
  @SuppressWarnings("ArrayRecordComponent") // a root to be written down, never compared
  record Unfinished(
      UUID id,
      LocalDate day,
      Instant begunAt,
      Instant dueAt,
      long reads,
      byte[] root,
      boolean copiesPending) {}

  /** Writes down that a day is being destroyed, and what is in it. */
  void begin(
      UUID id,
      LocalDate day,
      Instant at,
      String by,
      Instant dueAt,
      String judgementId,
      ReadDays.Contents contents,
      boolean copiesPending);

  /** The copies are made, or given up. */
  void copied(UUID id);

  /** What was begun and not finished, the oldest day first. */
  List<Unfinished> unfinished();

  /** Writes the certificate down; false when it was written down before. */
  boolean certify(Certificate certificate);

  /** Days that were certified, for looking again after a restore. */
  List<LocalDate> certifiedDays();
}

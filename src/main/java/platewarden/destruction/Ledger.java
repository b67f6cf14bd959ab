package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import platewarden.reads.ReadDays;

/** The destruction ledger; every method joins the caller's transaction. */
public interface Ledger extends FindCertificates {

  /** A destruction that was begun and is not certified yet. */
  @SuppressWarnings("ArrayRecordComponent") // a root to be written down, never compared
  record Unfinished(
      UUID id, LocalDate day, Instant begunAt, Instant dueAt, long reads, byte[] root) {}

  /** Writes down that a day is being destroyed, and what is in it. */
  void begin(
      UUID id,
      LocalDate day,
      Instant at,
      String by,
      Instant dueAt,
      String judgementId,
      ReadDays.Contents contents);

  /** What was begun and not finished, the oldest day first. */
  List<Unfinished> unfinished();

  /** Writes the certificate down; once. */
  void certify(Certificate certificate);

  /** Days that were certified, for looking again after a restore. */
  List<LocalDate> certifiedDays();
}

package platewarden.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import platewarden.reads.Read;

/**
 * A read in the investigative file of a case. It is the case's, not the reader program's: the
 * original keeps its clock (13.82 subd. 7; GO-445.17 QueryLog).
 *
 * @param day the collection day of the original
 * @param copiedBy an account, or {@code system}
 * @param basis why it was copied
 * @param sha256 over the sealed content as it was copied, hexadecimal
 * @param pictures how many it has
 */
public record CaseCopy(
    UUID id,
    UUID caseId,
    UUID readId,
    LocalDate day,
    Instant collectedAt,
    Instant copiedAt,
    String copiedBy,
    Basis basis,
    String sha256,
    int pictures) {

  /** Why it was copied. */
  public enum Basis {
    /** Somebody chose it as evidence. */
    SELECTED,
    /** It was active investigative data when its day was destroyed. */
    ACTIVE_INVESTIGATIVE
  }

  /** What is in a copy; the pictures have their bytes. */
  public record Content(Read read, List<ExplainMatches.Explanation> matches) {

    /** Copies the list. */
    public Content {
      matches = List.copyOf(matches);
    }
  }

  /**
   * An entry of the chain of custody.
   *
   * @param seq its place
   * @param act what was done: COPIED, VIEWED, PACKAGED, DESTROYED
   * @param about the id of what it was done for, or empty
   */
  public record Custody(long seq, UUID copyId, Instant at, String by, String act, String about) {}
}

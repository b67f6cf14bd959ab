package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a list, as it is on record.
 *
 * @param fileTime when the source made the file (UTC)
 * @param takenAt when it was taken (UTC)
 * @param takenBy who or what brought it
 * @param sha256 of the file, hexadecimal
 * @param entries lines in force
 * @param quarantinedLines lines that could not be used
 * @param unknownCodes how many of those had a code that the layout does not know
 * @param quarantined the first of those
 */
public record ListVersion(
    UUID id,
    String source,
    String fileName,
    Instant fileTime,
    Instant takenAt,
    String takenBy,
    String sha256,
    long entries,
    long quarantinedLines,
    long unknownCodes,
    List<SourceStatus.QuarantinedLine> quarantined) {

  /** Copies the list. */
  public ListVersion {
    quarantined = List.copyOf(quarantined);
  }
}

package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source and its active version.
 *
 * @param source for example {@code mn}
 * @param name what people call it
 * @param activeVersion the version in force, null before the first file
 * @param fileTime when the source made it
 * @param ageMinutes of the file, now
 * @param stale older than the order calls typical, or the last file failed
 * @param entries in force
 * @param quarantinedLines how many lines of that file could not be used
 * @param unknownCodes how many of those had a code that the layout does not know
 * @param quarantined the first hundred of them
 * @param sha256 of the file, hexadecimal
 * @param lastFailures what went wrong since, the newest first, without the text of any line
 */
public record SourceStatus(
    String source,
    String name,
    @Nullable UUID activeVersion,
    @Nullable Instant fileTime,
    @Nullable Long ageMinutes,
    boolean stale,
    long entries,
    long quarantinedLines,
    long unknownCodes,
    List<QuarantinedLine> quarantined,
    @Nullable String sha256,
    List<Failure> lastFailures) {

  /** A line that was not used, by its number, and why. */
  public record QuarantinedLine(int line, String reason) {}

  /** A file that was not taken, and why. */
  public record Failure(Instant at, String fileName, String reason) {}
}

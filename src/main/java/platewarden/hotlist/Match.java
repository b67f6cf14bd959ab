package platewarden.hotlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read met an entry. It says which list, which version of it, and how old that was: a match is
 * never nameless (13.824 subd. 2(c); GO-445.17 Alerts).
 *
 * @param plateListed the plate as the list has it
 * @param regionListed ISO 3166-2 of the entry, null when the list does not say
 * @param category why it is listed
 * @param entryNumber the list's own number of the entry (NIC)
 * @param tier how the two texts agree
 * @param regions whether the states agree
 * @param source the list's source, for example {@code mn}
 * @param stateFile whether it is the Minnesota license plate data file
 * @param caseNumber the case of an entry that is not of the state file
 * @param versionId the version that matched
 * @param fileTime when the source made that file
 */
public record Match(
    String plateListed,
    @Nullable String regionListed,
    Category category,
    String entryNumber,
    Tier tier,
    Regions regions,
    String source,
    boolean stateFile,
    @Nullable String caseNumber,
    UUID versionId,
    Instant fileTime) {

  /** How the texts agree. */
  public enum Tier {
    /** The same text. */
    EXACT,
    /** The same once O is written as 0. */
    ZERO_FOR_O,
    /** Another candidate of the reader's is the listed text. */
    CANDIDATE,
    /** One character is a look-alike of the listed one; on lists that are set so. */
    LOOK_ALIKE
  }

  /** Whether the states agree. Missing is unknown, never Minnesota. */
  public enum Regions {
    AGREE,
    DIFFER,
    UNKNOWN
  }
}

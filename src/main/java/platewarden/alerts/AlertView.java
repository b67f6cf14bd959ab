package platewarden.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.reads.ReadImage;

/**
 * An alert as people see it. It is not probable cause; {@link #cautions} says what to settle first
 * (GO-445.17 Verification).
 *
 * @param id time-ordered
 * @param plates what was read and what is listed; null once the read's day was destroyed
 * @param listed the list, its version and its age
 * @param seen reader, place and time
 * @param images the pictures of the read, in the order of their numbers; empty once destroyed
 * @param ownerNotDriver the record is about a person, who need not be the one driving
 * @param cautions what to settle before anything is done, the weightiest first
 * @param status where it stands
 * @param verification null while nobody has verified it
 * @param action the last that was recorded, null while none was
 */
public record AlertView(
    UUID id,
    UUID readId,
    LocalDate day,
    @Nullable Compared plates,
    Listed listed,
    Seen seen,
    List<Picture> images,
    boolean ownerNotDriver,
    List<Caution> cautions,
    AlertStatus status,
    @Nullable Verification verification,
    @Nullable Action action) {

  /** Copies the lists. */
  public AlertView {
    images = List.copyOf(images);
    cautions = List.copyOf(cautions);
  }

  /**
   * Whether the plate is gone: its collection day was destroyed (13.824 subd. 3(a)). The record of
   * the verification stays.
   */
  public boolean plateDestroyed() {
    return plates == null;
  }

  /**
   * The two plates, character by character.
   *
   * @param read as read, normalised
   * @param listed as listed, normalised
   * @param differsAt positions that differ, the first character is 1
   * @param regionRead ISO 3166-2 as read, null is unknown, never Minnesota
   * @param regionListed ISO 3166-2 as listed, null when the list does not say
   * @param confidence of the reader, 0 to 1, not comparable between makers
   */
  public record Compared(
      String read,
      String listed,
      List<Integer> differsAt,
      @Nullable String regionRead,
      @Nullable String regionListed,
      @Nullable Double confidence) {

    /** Copies the list. */
    public Compared {
      differsAt = List.copyOf(differsAt);
    }
  }

  /**
   * Why it is listed, by whom, and how old that is.
   *
   * @param tier how the two texts agree
   * @param regions whether the states agree
   * @param source the list, for example {@code mn}
   * @param stateFile whether it is the Minnesota license plate data file
   * @param fileTime when the source made the file (UTC)
   * @param ageMinutes of the file when the read met it
   * @param staleAfterMinutes the limit that was in force
   * @param lastFileFailed a newer file had come and was refused; this is the last good one
   */
  public record Listed(
      Category category,
      Match.Tier tier,
      Match.Regions regions,
      String source,
      boolean stateFile,
      UUID versionId,
      Instant fileTime,
      long ageMinutes,
      long staleAfterMinutes,
      boolean lastFileFailed) {

    /** Older than the order calls typical, or overtaken by a file that could not be used. */
    public boolean stale() {
      return lastFileFailed || ageMinutes > staleAfterMinutes;
    }
  }

  /**
   * Where and when.
   *
   * @param readerId the reader
   * @param place in words, as the register of readers has it
   * @param latitude WGS 84 degrees; null when not known, and once destroyed
   * @param longitude WGS 84 degrees; null when not known, and once destroyed
   * @param collectedAt when the reader saw the vehicle (UTC)
   * @param raisedAt when the alert was made (UTC)
   */
  public record Seen(
      String readerId,
      String place,
      @Nullable Double latitude,
      @Nullable Double longitude,
      Instant collectedAt,
      Instant raisedAt) {}

  /** A picture; {@code number} counts from 0 as in {@code ReadStore.image}. */
  public record Picture(int number, ReadImage.Role role) {}
}

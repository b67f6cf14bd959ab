package platewarden.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.reads.Plates;
import platewarden.reads.ReadImage;

/**
 * An alert on record. Everything but {@link Plain} outlives the read, so that it can be shown that
 * every alert was verified before action.
 *
 * @param images what the pictures of the read show, in their order
 * @param judgement the id of the judgement that let it alert
 * @param plain what was read and listed; null once the read's day was destroyed
 */
public record AlertRecord(
    UUID id,
    UUID readId,
    LocalDate day,
    Category category,
    Match.Tier tier,
    Match.Regions regions,
    String source,
    boolean stateFile,
    UUID versionId,
    Instant fileTime,
    long ageMinutes,
    long staleAfterMinutes,
    boolean lastFileFailed,
    String readerId,
    Instant collectedAt,
    Instant raisedAt,
    List<ReadImage.Role> images,
    String judgement,
    AlertStatus status,
    @Nullable Verification verification,
    @Nullable Action action,
    @Nullable Plain plain) {

  /** Copies the list. */
  public AlertRecord {
    images = List.copyOf(images);
  }

  /**
   * What dies with the day.
   *
   * @param entryNumber the list's own number of the entry; an alert is made once for each read and
   *     entry
   */
  public record Plain(
      String plateRead,
      String plateListed,
      @Nullable String regionRead,
      @Nullable String regionListed,
      @Nullable Double confidence,
      @Nullable Double latitude,
      @Nullable Double longitude,
      String entryNumber,
      @Nullable String caseNumber) {

    /** Whether one of the two plates stands in a text that outlives them. */
    boolean isIn(String text) {
      String normalised = Plates.normalise(text);
      return normalised != null
          && (normalised.contains(plateRead) || normalised.contains(plateListed));
    }
  }
}

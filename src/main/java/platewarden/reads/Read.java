package platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;

/**
 * One read: plate, date, time and place, pictures; nothing else may be collected (13.824 subd.
 * 2(a)).
 *
 * @param id time-ordered
 * @param readerId the reader, from its credential, never from the payload
 * @param sourceFormat the format it came in: {@code lpr}, {@code rekor}
 * @param sourceEventId the reader's own id of the event, for finding it twice
 * @param collectedAt when the reader saw the vehicle (UTC); retention counts from here
 * @param receivedAt when it came here (UTC)
 * @param plate normalised (A–Z, 0–9), null when unread
 * @param region ISO 3166-2, {@code US-MN}; null is unknown, never Minnesota
 * @param confidence 0 to 1, as the maker's adapter converts it
 * @param candidates other texts, the likeliest first
 * @param latitude WGS 84 degrees, null when not known
 * @param longitude WGS 84 degrees, null when not known
 */
public record Read(
    UUID id,
    String readerId,
    String sourceFormat,
    @Nullable String sourceEventId,
    Instant collectedAt,
    Instant receivedAt,
    @Nullable String plate,
    @Nullable String region,
    @Nullable Double confidence,
    List<Candidate> candidates,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer lane,
    Direction direction,
    List<ReadImage> images,
    Classification classification) {

  /** Copies the lists. */
  public Read {
    candidates = List.copyOf(candidates);
    images = List.copyOf(images);
  }

  /** The collection day in Saint Paul: it decides the key, the partition, the index, the end. */
  public LocalDate day() {
    return Days.of(collectedAt);
  }

  /** Every text the reader thought possible: the plate and the candidates; none when unread. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (plate != null) {
      texts.add(plate);
    }
    candidates.forEach(candidate -> texts.add(candidate.plate()));
    return texts;
  }

  /** The same read, classified. */
  public Read classified(Classification as) {
    return new Read(
        id,
        readerId,
        sourceFormat,
        sourceEventId,
        collectedAt,
        receivedAt,
        plate,
        region,
        confidence,
        candidates,
        latitude,
        longitude,
        lane,
        direction,
        images,
        as);
  }
}

package platewarden.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Candidate;
import platewarden.reads.Direction;

/**
 * What a reader offers as a read: what an adapter found of the three kinds of data that may be
 * collected (13.824 subd. 2(a)), before anybody judged it. Everything else the message held is
 * already gone.
 *
 * @param index its place in the message or file, from 0
 * @param sourceEventId the reader's own id of the event
 * @param collectedAt UTC; null when the message gives none or none that can be understood
 * @param plate as the reader wrote it
 * @param region ISO 3166-2; null is unknown
 * @param confidence 0 to 1
 * @param candidates as the reader wrote them, the likeliest first
 * @param latitude WGS 84
 * @param longitude WGS 84
 * @param pictures as they came
 * @param fault what could not be understood, in words without any value; null when all could be
 */
public record ReadOffer(
    int index,
    @Nullable String sourceEventId,
    @Nullable Instant collectedAt,
    @Nullable String plate,
    @Nullable String region,
    @Nullable Double confidence,
    List<Candidate> candidates,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer lane,
    Direction direction,
    List<OfferedPicture> pictures,
    @Nullable String fault) {

  /** Copies the lists. */
  public ReadOffer {
    candidates = List.copyOf(candidates);
    pictures = List.copyOf(pictures);
  }
}

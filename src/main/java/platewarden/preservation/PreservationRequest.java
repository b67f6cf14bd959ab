package platewarden.preservation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, as they said it. Nothing of it is required for a hold but what to keep:
 * what the law wants besides is asked for afterwards, while the hold stands (13.824 subd. 3(b)).
 *
 * @param requesterName who asks
 * @param representing for whom; null when they ask for themselves
 * @param contact where letters go
 * @param caseOrComplaintNumber of the charge or complaint
 * @param court or the agency
 * @param chargePending whether they say that it is pending
 * @param exculpatoryStatement their statement that the data may be used as exculpatory evidence
 * @param plates as written
 * @param placeInWords a place that nobody has put on the map yet
 * @param area a place on the map
 * @param readers ids of readers; empty for all
 * @param from first instant of collection, null for all that there is
 * @param to last instant of collection, exclusive; null for until now
 */
public record PreservationRequest(
    @Nullable String requesterName,
    @Nullable String representing,
    @Nullable String contact,
    @Nullable String caseOrComplaintNumber,
    @Nullable String court,
    boolean chargePending,
    @Nullable String exculpatoryStatement,
    List<String> plates,
    @Nullable String placeInWords,
    @Nullable Area area,
    List<String> readers,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Empty texts are none. */
  public PreservationRequest {
    requesterName = text(requesterName);
    representing = text(representing);
    contact = text(contact);
    caseOrComplaintNumber = text(caseOrComplaintNumber);
    court = text(court);
    exculpatoryStatement = text(exculpatoryStatement);
    placeInWords = text(placeInWords);
    plates = plates.stream().map(String::strip).filter(plate -> !plate.isEmpty()).toList();
    readers = readers.stream().map(String::strip).filter(reader -> !reader.isEmpty()).toList();
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  /** Whether it asks to keep the same as another. */
  public boolean keepsTheSameAs(PreservationRequest other) {
    return plates.equals(other.plates)
        && java.util.Objects.equals(placeInWords, other.placeInWords)
        && java.util.Objects.equals(area, other.area)
        && readers.equals(other.readers)
        && java.util.Objects.equals(from, other.from)
        && java.util.Objects.equals(to, other.to);
  }
}

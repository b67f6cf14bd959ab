package platewarden.hotlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.ManualEntry.EndCause;

/**
 * An entry as those may see it who asked for it, decide on it or work with it; instants are UTC.
 *
 * @param plate and reason are null for those who may know only that it is there
 * @param waitsFor the group whose step it is
 * @param delaySeconds from broadcast to entry, of an Amber Alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
    UUID id,
    ManualEntry.Kind kind,
    EntryState state,
    @Nullable String waitsFor,
    boolean inForce,
    String requestedBy,
    Instant requestedAt,
    Category category,
    @Nullable String plate,
    @Nullable String region,
    @Nullable String reason,
    String purpose,
    @Nullable String caseNumber,
    @Nullable Boolean caseActive,
    @Nullable String broadcastId,
    @Nullable Instant broadcastAt,
    @Nullable Long delaySeconds,
    LocalDate until,
    @Nullable Instant activatedAt,
    @Nullable Instant validUntil,
    @Nullable String decidedBy,
    @Nullable Instant endedAt,
    @Nullable EndCause endCause,
    List<ManualEntries.Notice> notices) {

  /** Copies the list. */
  public EntryView {
    notices = List.copyOf(notices);
  }

  @Override
  public String toString() {
    return "EntryView[" + id + "]";
  }
}

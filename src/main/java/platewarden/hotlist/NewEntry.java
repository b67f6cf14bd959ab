package platewarden.hotlist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to enter, as it came.
 *
 * @param plate as written; other signs than letters, digits, blanks and hyphens are refused
 * @param region ISO 3166-2, for example {@code US-MN}; null when it is not known
 * @param category {@link Category}
 * @param reason the facts on which it rests; sealed
 * @param purpose {@code CRIMINAL_INVESTIGATION} or {@code PATROL}; without, the first
 * @param caseNumber of the department's register
 * @param broadcastId of an Amber Alert: makes it one, active at once
 * @param broadcastAt when it was broadcast (UTC); without, now
 * @param expiresAt the last day or an instant of it, {@code 2026-12-15} or with a time
 */
public record NewEntry(
    @Nullable String plate,
    @Nullable String region,
    @Nullable String category,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable String caseNumber,
    @Nullable String broadcastId,
    @Nullable Instant broadcastAt,
    @Nullable String expiresAt) {

  /** The same, with the last day as a day. */
  @Nullable LocalDate lastDay() {
    return expiresAt == null ? null : EntryDays.day(expiresAt);
  }

  boolean isAmber() {
    return broadcastId != null && !broadcastId.isBlank();
  }

  @Override
  public String toString() {
    return "NewEntry[sealed]";
  }
}

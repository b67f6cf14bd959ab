package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.law.LegalNumber;
import platewarden.platform.Days;

/** When something is due on a hold, by rules/law.yaml and the hold's own record. */
@Component
public final class HoldDates {

  private final Law law;
  private final Clock clock;

  /** Reads terms from this law. */
  public HoldDates(Law law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /** When the Technology Unit should have looked at the request. */
  public Instant reviewDue(Hold hold) {
    return term("review", hold.stage() == Hold.Stage.RECEIVED ? hold.receivedAt() : now());
  }

  /** The end of the last day on which a defective request can be completed. */
  public Instant completionDue(Hold hold) {
    Instant letter = hold.defectLetterAt();
    LocalDate last =
        Days.of(letter == null ? now() : letter)
            .plus(law.number("hold-defect-period", "completion", today()).period());
    return last.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
  }

  /** When the city attorney should have decided. */
  public Instant attorneyDue() {
    return term("attorney", now());
  }

  /** When the charge is to be asked about next. */
  public Instant nextStatusCheck(Hold hold) {
    Instant last = lastStatus(hold);
    return last.atZone(Days.SAINT_PAUL)
        .plus(law.number("meaning-of-resolved", "statusCheck", today()).period())
        .toInstant();
  }

  private Instant lastStatus(Hold hold) {
    if (hold.lastStatusAt() != null) {
      return hold.lastStatusAt();
    }
    return hold.confirmedAt() == null ? hold.receivedAt() : hold.confirmedAt();
  }

  /** When the answer on the charge should be there. */
  public Instant statusAnswerDue() {
    return term("statusAnswer", now());
  }

  /** When a release should have been decided on. */
  public Instant releaseDue() {
    return term("release", now());
  }

  /**
   * Since when the hold has kept something longer than it could be kept without it; null while it
   * does not.
   *
   * @param oldest collection of its oldest copy
   */
  public @Nullable Instant overAgeSince(@Nullable Instant oldest) {
    if (oldest == null) {
      return null;
    }
    Instant limit = oldest.plus(law.retention(Days.of(oldest)).limit());
    return limit.isBefore(now()) ? limit : null;
  }

  private Instant term(String name, Instant from) {
    LegalNumber number = law.number("hold-terms", name, today());
    return number.calendar() == LegalNumber.Calendar.BUSINESS
        ? law.businessDays().after(from, Math.toIntExact(number.duration().toDays()))
        : from.atZone(Days.SAINT_PAUL).plus(number.period()).toInstant();
  }

  private Instant now() {
    return clock.instant();
  }

  private LocalDate today() {
    return Days.of(now());
  }
}

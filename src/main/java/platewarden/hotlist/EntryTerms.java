package platewarden.hotlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.investigation.TrackingAuthorizations;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * How long entries may stand, as the law file reads it, and what the registers say of their cases.
 */
@Component
public class EntryTerms {

  private static final String TRACKING = "tracking-thresholds";
  private static final String TERM = "manual-entry-term";
  private static final String AMBER = "amber-review";

  private final Law law;
  private final CaseRegister cases;
  private final Optional<TrackingAuthorizations> authorizations;
  private final Clock clock;

  /** Reads this law and asks these registers; without the second, nothing is authorized. */
  public EntryTerms(
      Law law, CaseRegister cases, Optional<TrackingAuthorizations> authorizations, Clock clock) {
    this.law = law;
    this.cases = cases;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether the register knows the case as active; unknown is no. */
  boolean isActive(@Nullable String caseNumber) {
    return caseNumber != null && cases.find(caseNumber).filter(CaseRecord::active).isPresent();
  }

  /** Whether a warrant or an exigency is in force for the case. */
  boolean isTrackingAuthorized(@Nullable String caseNumber, Instant at) {
    return caseNumber != null && authorizations.flatMap(all -> all.of(caseNumber, at)).isPresent();
  }

  /**
   * From this instant on an entry amounts to tracking: it has stood so long, or is asked to, by
   * whatever renewals.
   */
  Instant tracksFrom(ManualEntry entry) {
    Instant since = entry.standing().activatedAt();
    Instant from = since == null ? entry.asked().at() : since;
    Duration standing =
        law.number(TRACKING, "standingEntry", Days.of(entry.asked().at())).duration();
    return EntryDays.endOf(Days.of(from).plusDays(standing.toDays()));
  }

  /** Whether the entry would stand so long that it amounts to tracking. */
  boolean amountsToTracking(ManualEntry entry) {
    return EntryDays.endOf(entry.asked().until()).isAfter(tracksFrom(entry));
  }

  /** The last day for which an entry may be approved today. */
  LocalDate latestDay() {
    LocalDate today = Days.of(clock.instant());
    return today.plusDays(law.number(TERM, "longest", today).duration().toDays());
  }

  /** When the requester is reminded that the entry ends. */
  public Instant renewalDue(ManualEntry entry) {
    Instant until = until(entry);
    // Told once a term: after that this clock stands behind the end.
    return entry.standing().remindedAt() == null
        ? until.minus(on(TERM, "renewalNotice"))
        : until.plus(Duration.ofDays(1));
  }

  /** When the entry ends of itself. */
  public Instant expiry(ManualEntry entry) {
    return until(entry);
  }

  /** When a request without a decision lapses. */
  public Duration decisionLapses() {
    return on(TERM, "decision");
  }

  /** The longest time an Amber Alert stands from its entry or the last yes. */
  Duration amberTerm() {
    return on("amber-term", "term");
  }

  /** How long the commander has for the review of an Amber Alert. */
  public Duration amberReview() {
    return on(AMBER, "review");
  }

  /** How often an Amber Alert is confirmed as still active. */
  public Duration amberConfirmation() {
    return on(AMBER, "confirmation");
  }

  private Duration on(String reading, String name) {
    return law.number(reading, name, Days.of(clock.instant())).duration();
  }

  private static Instant until(ManualEntry entry) {
    Instant until = entry.standing().validUntil();
    return until == null ? EntryDays.endOf(entry.asked().until()) : until;
  }
}

package platewarden.hotlist.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EntryTerms;
import platewarden.hotlist.ManualEntries;
import platewarden.hotlist.ManualEntry;
import platewarden.law.BusinessDays;
import platewarden.platform.Days;

/** When steps of the entries' processes are due; the models ask by {@code ${entryClock...}}. */
@Component("entryClock")
public final class EntryClock {

  private static final Duration DECISION = Duration.ofDays(2);
  private static final Duration CONFIRMATION = Duration.ofHours(4);

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this file. */
  public EntryClock(
      ManualEntries entries, EntryTerms terms, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.entries = entries;
    this.terms = terms;
    this.clock = clock;
  }

  /** Two days for advice or a decision. */
  public Date decisionDue(String entryId) {
    return after(DECISION);
  }

  /** When a request that nobody decided lapses. */
  public Date requestLapses(String entryId) {
    return after(terms.decisionLapses());
  }

  /** When the requester is told that the entry ends. */
  public Date renewalDue(String entryId) {
    return Date.from(terms.renewalDue(entry(entryId)));
  }

  /** When the entry ends of itself. */
  public Date expiry(String entryId) {
    return Date.from(terms.expiry(entry(entryId)));
  }

  /** When the review of an Amber Alert is due, from its entry. */
  public Date reviewDue(String amberId) {
    return Date.from(entry(amberId).asked().at().plus(terms.amberReview()));
  }

  /** When the unit is asked whether an Amber Alert still stands, from the last word. */
  public Date confirmationAsked(String amberId) {
    Instant confirmed = entry(amberId).standing().confirmedAt();
    Instant from = confirmed == null ? clock.instant() : confirmed;
    return Date.from(from.plus(terms.amberConfirmation()));
  }

  /** Four hours for the answer. */
  public Date confirmationDue(String amberId) {
    return after(CONFIRMATION);
  }

  /** When an Amber Alert ends whatever happens. */
  public Date longestTimeOver(String amberId) {
    return expiry(amberId);
  }

  /** One business day to see to a list. */
  public Date attentionDue(String attentionId) {
    return Date.from(businessDays.after(clock.instant(), 1));
  }

  private ManualEntry entry(String id) {
    return entries.find(UUID.fromString(id)).orElseThrow();
  }

  /** Days of the calendar keep the hour of the day; hours are hours. */
  private Date after(Duration time) {
    return time.toDays() > 0
        ? Date.from(clock.instant().atZone(Days.SAINT_PAUL).plusDays(time.toDays()).toInstant())
        : Date.from(clock.instant().plus(time));
  }
}

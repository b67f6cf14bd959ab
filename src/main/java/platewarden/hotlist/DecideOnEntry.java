package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes what a person decided on an entry into the record, in the transaction that completes their
 * task. The engine has already held them to the separation of duties.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class DecideOnEntry {

  private static final int SHORTEST_REASON = 10;

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final EndEntry end;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Decides in this file. */
  DecideOnEntry(
      ManualEntries entries,
      EntryTerms terms,
      EndEntry end,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.end = end;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a person answered.
   *
   * @param code the decision, empty when none was chosen
   * @param validUntil the last day they chose, null when there is none
   * @param note their reason, null when there is none
   * @param caseNumber the case the City Attorney names, null when none
   */
  public record Answer(
      String code,
      @Nullable LocalDate validUntil,
      @Nullable String note,
      @Nullable String caseNumber) {

    boolean is(String other) {
      return code.equals(other);
    }
  }

  /**
   * The City Attorney says whether the entry of a person missing without a known crime is lawful.
   * Lawful it is only with a criminal case, whose number the advice gives (13.824 subd. 2(c)).
   */
  public void advise(Person by, UUID id, Answer answer) {
    choice(answer, "LAWFUL", "NOT");
    reasonFor("NOT", answer);
    ManualEntry entry = waiting(id, EntryState.AWAITING_COUNSEL);
    if (answer.is("LAWFUL")) {
      if (!terms.isActive(answer.caseNumber())) {
        throw EntryRefusals.incomplete(
            EntryRefusals.OTHER_SOURCE,
            "an entry relates to an active criminal investigation",
            "The case is not given, or the register does not know it as active",
            "give the number of the criminal case, or answer that it is not lawful");
      }
      entries.save(
          entry
              .asking(entry.asked().ofCase(String.valueOf(answer.caseNumber())))
              .in(
                  entry.asked().byCommander()
                      ? EntryState.AWAITING_CHIEF
                      : EntryState.AWAITING_DECISION));
    }
    note(by, id, answer);
    record("EntryAdvised", by, id, EntryRefusals.OTHER_SOURCE, answer);
  }

  /** The commander, or the chief on what the commander asked for, approves or refuses. */
  public void decide(Person by, UUID id, Answer answer) {
    choice(answer, "APPROVE", "REFUSE");
    reasonFor("REFUSE", answer);
    ManualEntry entry =
        waiting(id, EntryState.AWAITING_DECISION, EntryState.AWAITING_CHIEF, EntryState.ACTIVE);
    if (entry.state() == EntryState.ACTIVE && entry.standing().renewalAskedAt() == null) {
      throw notWaiting(entry);
    }
    if (answer.is("APPROVE")) {
      LocalDate until = lawfulEnd(answer.validUntil());
      ManualEntry approved = entry.decidedBy(by.username()).asking(entry.asked().until(until));
      if (terms.amountsToTracking(approved)
          && !terms.isTrackingAuthorized(entry.asked().caseNumber(), clock.instant())) {
        throw EntryRefusals.incomplete(
            EntryRefusals.TRACKING,
            "a standing entry that amounts to tracking needs a warrant or a recorded exigency",
            "Until that day the entry would amount to tracking, and no authorization is in force",
            "choose an earlier day, or wait for the authorization");
      }
      entries.save(
          entry.state() == EntryState.ACTIVE ? approved : approved.in(EntryState.APPROVED));
    } else {
      entries.save(entry.decidedBy(by.username()));
    }
    note(by, id, answer);
    record("EntryDecided", by, id, EntryRefusals.APPROVAL, answer);
  }

  /** The commander or the chief reviews an Amber Alert that is active already. */
  public void review(Person by, UUID id, Answer answer) {
    if (!answer.is("CONFIRMED") && !answer.is("CORRECT_IT") && !answer.is("NOT_AMBER")) {
      throw noChoice();
    }
    if (!answer.is("CONFIRMED")) {
      reasonFor(answer.code(), answer);
    }
    ManualEntry entry = entries.lock(id).orElseThrow();
    entries.save(entry.decidedBy(by.username()));
    note(by, id, answer);
    record("AmberAlertReviewed", by, id, EntryRefusals.AMBER, answer);
    if (answer.is("CORRECT_IT")) {
      entries.tell(
          new ManualEntries.Notice(id, "CORRECTION_ASKED", entry.asked().by(), clock.instant()));
    } else if (answer.is("NOT_AMBER")) {
      end.notAmber(by, id);
    }
  }

  /** The unit says whether the Amber Alert still stands. */
  public void confirmStillActive(Person by, UUID id, Answer answer) {
    choice(answer, "YES", "NO");
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (!entry.isInForce(clock.instant())) {
      throw notWaiting(entry);
    }
    record("AmberAlertConfirmed", by, id, EntryRefusals.AMBER, answer);
    if (answer.is("YES")) {
      Instant now = clock.instant();
      entries.save(entry.activated(now, now.plus(terms.amberTerm())));
      events.publishEvent(new LiveEntries.Changed());
    } else {
      end.noLongerActive(by, id);
    }
  }

  private ManualEntry waiting(UUID id, EntryState... states) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    for (EntryState state : states) {
      if (entry.state() == state) {
        return entry;
      }
    }
    throw notWaiting(entry);
  }

  private static RuntimeException notWaiting(ManualEntry entry) {
    return EntryRefusals.conflict(
        EntryRefusals.APPROVAL,
        "a decision is taken once, in its turn",
        "The entry is " + entry.state().label(),
        "open the entry and look who has to act");
  }

  private static void choice(Answer answer, String yes, String no) {
    if (!answer.is(yes) && !answer.is(no)) {
      throw noChoice();
    }
  }

  private static RuntimeException noChoice() {
    return EntryRefusals.incomplete(
        EntryRefusals.APPROVAL,
        "a decision is one of those offered",
        "No decision was chosen",
        "choose one of the answers");
  }

  private static void reasonFor(String no, Answer answer) {
    String note = answer.note();
    if (answer.is(no) && (note == null || note.strip().length() < SHORTEST_REASON)) {
      throw EntryRefusals.incomplete(
          EntryRefusals.APPROVAL,
          "a no needs a reason for the file",
          "The reason is missing or shorter than 10 characters",
          "write why");
    }
  }

  private LocalDate lawfulEnd(@Nullable LocalDate until) {
    LocalDate today = Days.of(clock.instant());
    if (until == null || until.isBefore(today) || until.isAfter(terms.latestDay())) {
      throw EntryRefusals.incomplete(
          EntryRefusals.OTHER_SOURCE,
          "an entry ends",
          "The last day is missing, past, or after " + terms.latestDay(),
          "choose a day between today and " + terms.latestDay());
    }
    return until;
  }

  private void note(Person by, UUID id, Answer answer) {
    String note = answer.note();
    if (note != null) {
      entries.note(id, "note", note, by.username(), clock.instant());
    }
  }

  private void record(String action, Person by, UUID id, Clause clause, Answer answer) {
    trail.record(
        TrailEvent.done(action, by.username(), "manual-entry", id.toString())
            .under(clause)
            .with("decision", answer.code()));
  }
}

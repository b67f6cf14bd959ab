package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.preservation.Hold.Stage;
import platewarden.preservation.HoldHistory.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes what a person decided into the record, in the transaction that completes their task. The
 * engine has already held them to the separation of duties.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class DecideOnHold {

  private static final int SHORTEST_REASON = 10;
  private static final int SHORTEST_SOURCE = 3;

  private final HoldFile file;
  private final Trail trail;
  private final Clock clock;

  /** Decides in this file. */
  public DecideOnHold(HoldFile file, Trail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What a person answered.
   *
   * @param code the decision, empty when none was chosen
   * @param missing the elements that they left unticked
   * @param checkedOn the day on which they asked, null when there is none
   * @param note their reason or source, null when there is none
   */
  public record Answer(
      String code, List<Element> missing, @Nullable LocalDate checkedOn, @Nullable String note) {

    /** Copies the list. */
    public Answer {
      missing = List.copyOf(missing);
    }

    boolean is(String... codes) {
      return List.of(codes).contains(code);
    }
  }

  /** The Technology Unit says whether the request is complete. No answer of theirs releases. */
  public void review(Person by, UUID holdId, Answer answer) {
    choice(answer, "ACCEPT", "DEFECTIVE", "DISPUTED");
    Hold hold = waiting(holdId, Stage.IN_REVIEW);
    if (answer.is("ACCEPT") && !answer.missing().isEmpty()) {
      throw HoldClauses.incomplete(
          "a request is accepted when every formal element is there",
          "Not ticked: " + labels(answer.missing()),
          "tick what the request has, or ask for what is missing");
    }
    if (answer.is("ACCEPT") && file.scope(holdId).filter(HeldScope::placeOpen).isPresent()) {
      throw HoldClauses.incomplete(
          "a hold keeps data that the request describes",
          "The place is named in words only, and until it is on the map every read of these days is kept",
          "put the place on the map on the hold’s page first");
    }
    if (answer.is("DEFECTIVE") && answer.missing().isEmpty()) {
      throw HoldClauses.incomplete(
          "a defect letter says exactly what is missing",
          "Every element is ticked",
          "untick what is missing, or choose another decision");
    }
    if (answer.is("DISPUTED")) {
      reason(answer, SHORTEST_REASON);
    }
    Stage next =
        answer.is("ACCEPT")
            ? Stage.HELD
            : answer.is("DEFECTIVE") ? Stage.INCOMPLETE : Stage.WITH_ATTORNEY;
    decide(by, hold, Step.REVIEW, answer, next);
  }

  /** The city attorney decides on a doubtful request. */
  public void decideDoubt(Person by, UUID holdId, Answer answer) {
    choice(answer, "PRESERVE", "RELEASE");
    reason(answer, SHORTEST_REASON);
    Hold hold = waiting(holdId, Stage.WITH_ATTORNEY, Stage.INCOMPLETE);
    decide(by, hold, Step.DOUBT, answer, answer.is("RELEASE") ? Stage.WITH_ATTORNEY : Stage.HELD);
  }

  /** The Technology Unit says how the charge stands. */
  public void askStatus(Person by, UUID holdId, Answer answer) {
    choice(answer, "PENDING", "UNKNOWN", "APPEAL", "RESOLVED", "DISMISSED");
    reason(answer, SHORTEST_SOURCE);
    LocalDate on = answer.checkedOn();
    Instant now = clock.instant();
    if (on == null || on.isAfter(Days.of(now)) || on.isBefore(Days.of(now).minusDays(30))) {
      throw HoldClauses.incomplete(
          "the status of a charge is of a day",
          "The day on which it was asked is missing, to come, or more than 30 days ago",
          "ask again, and give the day");
    }
    Hold hold = waiting(holdId, Stage.HELD, Stage.STATUS_DUE);
    Hold asked = Holds.of(hold).lastStatusAt(now).now();
    // Whatever a court told before is answered by this.
    file.heard(holdId, HoldHistory.Fact.DISPOSITION, now);
    boolean over = answer.is("RESOLVED", "DISMISSED");
    decide(by, asked, Step.STATUS, answer, over ? Stage.RELEASE_PROPOSED : Stage.HELD);
  }

  /** The city attorney approves a release, or keeps the hold. */
  public void approveRelease(Person by, UUID holdId, Answer answer) {
    choice(answer, "RELEASE", "KEEP");
    reason(answer, SHORTEST_REASON);
    Hold hold = waiting(holdId, Stage.HELD, Stage.STATUS_DUE, Stage.RELEASE_PROPOSED);
    decide(
        by, hold, Step.RELEASE, answer, answer.is("RELEASE") ? Stage.RELEASE_PROPOSED : Stage.HELD);
  }

  private void decide(Person by, Hold hold, Step step, Answer answer, Stage next) {
    Instant now = clock.instant();
    file.add(
        hold.id(),
        new HoldHistory.Decision(
            step,
            answer.code(),
            answer.missing(),
            by.username(),
            now,
            answer.checkedOn(),
            answer.note()));
    file.save(Holds.of(hold).stage(next, now).now());
    trail.record(
        TrailEvent.done("HoldDecided", by.username(), "hold", hold.id().toString())
            .under(HoldClauses.PRESERVATION)
            .with("step", step.name())
            .with("decision", answer.code())
            .with("missing", answer.missing().stream().map(Enum::name).toList()));
  }

  private Hold waiting(UUID holdId, Stage... stages) {
    Hold hold = file.find(holdId).orElseThrow();
    if (!List.of(stages).contains(hold.stage())) {
      throw HoldClauses.conflict(
          "a decision is taken once, in its turn",
          "The hold stands elsewhere: " + hold.stage().label(),
          "open the hold and look who has to act");
    }
    return hold;
  }

  private static void choice(Answer answer, String... codes) {
    if (!answer.is(codes)) {
      throw HoldClauses.incomplete(
          "a decision is one of those offered",
          "No decision was chosen",
          "choose one of the answers");
    }
  }

  private static void reason(Answer answer, int shortest) {
    String note = answer.note();
    if (note == null || note.strip().length() < shortest) {
      throw HoldClauses.incomplete(
          "whoever decides on a hold says why",
          "The reason is missing or shorter than %d characters".formatted(shortest),
          "write it down; it is kept sealed with the hold");
    }
  }

  private static String labels(List<Element> elements) {
    return String.join("; ", elements.stream().map(Element::label).toList());
  }
}

package platewarden.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** What people decide on tracking, each once and in its turn. */
@Service
@Transactional
public class DecideOnTracking {

  public static final String WARRANT = "WARRANT";
  public static final String FURTHER = "FURTHER";
  public static final String REVIEW = "REVIEW";

  private static final int LONGEST_MONTHS = 12;

  private final TrackingFile file;
  private final EndTracking end;
  private final Trail trail;
  private final Clock clock;

  /** Decides in this file. */
  public DecideOnTracking(TrackingFile file, EndTracking end, Trail trail, Clock clock) {
    this.file = file;
    this.end = end;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What a person answered.
   *
   * @param code the decision, empty when none was chosen
   * @param from first day of the warrant
   * @param until its last day
   * @param note their reason, null when there is none
   */
  public record Answer(
      String code, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String note) {}

  /** A supervisor looks at a warrant: VALID from and until, or NOT. */
  public void checkWarrant(Person by, UUID id, Answer answer) {
    choice(answer, "VALID", "NOT");
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.state() != TrackingState.AWAITING_WARRANT_CHECK && !asked.warrantWaits()) {
      throw outOfTurn(asked);
    }
    boolean valid = answer.code().equals("VALID");
    LocalDate from = answer.from();
    LocalDate until = answer.until();
    LocalDate today = Days.of(clock.instant());
    if (valid
        && (from == null
            || until == null
            || until.isBefore(from)
            || until.isBefore(today)
            || until.isAfter(today.plusMonths(LONGEST_MONTHS)))) {
      throw TrackingRefusals.incomplete(
          "a warrant is in force for the days that it names",
          "A day is missing, the last day is past or before the first, or is over a year away",
          "give the first and the last day as the warrant has them");
    }
    if (!valid) {
      reason(answer);
    }
    add(by, id, WARRANT, answer, valid);
    if (valid) {
      if (asked.state() == TrackingState.AWAITING_WARRANT_CHECK) {
        file.save(asked.in(TrackingState.ALLOWED, clock.instant()));
      }
    } else if (asked.state() == TrackingState.IN_FORCE) {
      file.save(asked.warrant(false, asked.statement()));
    } else {
      file.save(asked.in(TrackingState.REFUSED, clock.instant()));
    }
    record("WarrantChecked", by, id, answer);
  }

  /** The city attorney allows or refuses a further exigency. */
  public void decideFurther(Person by, UUID id, Answer answer) {
    choice(answer, "ALLOW", "REFUSE");
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.state() != TrackingState.AWAITING_ATTORNEY) {
      throw outOfTurn(asked);
    }
    reason(answer);
    add(by, id, FURTHER, answer, false);
    file.save(
        asked.in(
            answer.code().equals("ALLOW") ? TrackingState.ALLOWED : TrackingState.REFUSED,
            clock.instant()));
    record("FurtherExigencyDecided", by, id, answer);
  }

  /** A review, owed also after the end. Not justified: it ends at once. */
  public void review(Person by, UUID id, Answer answer) {
    choice(answer, "JUSTIFIED", "NOT_JUSTIFIED");
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.review() != Review.OWED) {
      throw outOfTurn(asked);
    }
    reason(answer);
    add(by, id, REVIEW, answer, false);
    file.save(asked.reviewed(Review.valueOf(answer.code()), asked.reviewDue(), by.username()));
    record("ExigencyReviewed", by, id, answer);
    if (answer.code().equals("NOT_JUSTIFIED")) {
      end.notJustified(by, id);
    }
  }

  private void add(Person by, UUID id, String step, Answer answer, boolean days) {
    file.add(
        new TrackingFile.Decision(
            id,
            step,
            answer.code(),
            by.username(),
            clock.instant(),
            days ? answer.from() : null,
            days ? answer.until() : null,
            answer.note()));
  }

  private void record(String action, Person by, UUID id, Answer answer) {
    trail.record(
        TrailEvent.done(action, by.username(), "tracking", id.toString())
            .under(TrackingRefusals.TRACKING)
            .with("decision", answer.code()));
  }

  private static void choice(Answer answer, String one, String other) {
    if (!answer.code().equals(one) && !answer.code().equals(other)) {
      throw TrackingRefusals.incomplete(
          "a decision is one of those offered",
          "No decision was chosen",
          "choose one of the answers");
    }
  }

  private static void reason(Answer answer) {
    String note = answer.note();
    if (note == null || note.length() < 10) {
      throw TrackingRefusals.incomplete(
          "a decision needs a reason for the file",
          "The reason is missing or shorter than 10 characters",
          "write why");
    }
  }

  private static platewarden.law.Refused outOfTurn(TrackingAuthorization asked) {
    return TrackingRefusals.conflict(
        "a decision is taken once, in its turn",
        "The request is: " + asked.state().label(),
        "open the request and look who has to act");
  }
}

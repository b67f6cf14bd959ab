package platewarden.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.investigation.TrackingAuthorization.Statement;
import platewarden.law.Law;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes a request to monitor or track somebody. What is missing is found by the rules, and the
 * request is refused with it; an exigency that lacks nothing is in force when this returns.
 */
@Service
public class RequestTracking {

  private static final int LONGEST = 2000;
  private static final int SHORTEST_TERM_MINUTES = 15;

  private final TrackingFile file;
  private final TrackingProcess process;
  private final RegisterOfCases register;
  private final CaseTable cases;
  private final HearCase hear;
  private final Law law;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Takes requests into this file. */
  public RequestTracking(
      TrackingFile file,
      TrackingProcess process,
      RegisterOfCases register,
      CaseTable cases,
      HearCase hear,
      Law law,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.file = file;
    this.process = process;
    this.register = register;
    this.cases = cases;
    this.hear = hear;
    this.law = law;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Takes a request.
   *
   * @return its id; where it stands is on the record
   * @throws Refused FORBIDDEN for who may not ask; INCOMPLETE when it names no case or no ground,
   *     or a text is too long
   */
  public UUID request(Person by, NewTrackingRequest asked) {
    return refusals.run("TrackingRequested", by, "account", by.username(), () -> write(by, asked));
  }

  private UUID write(Person by, NewTrackingRequest asked) {
    if (!CaseRoles.asksForTracking(by)) {
      throw TrackingRefusals.forbidden(
          "tracking is asked for by those who investigate",
          "None of your roles investigates",
          "have the investigator of the case ask");
    }
    String number = text(asked.caseNumber());
    Basis basis = asked.basis();
    if (!CaseWord.isNumber(number) || basis == null) {
      throw TrackingRefusals.incomplete(
          "tracking rests on a case and on a warrant or an exigency",
          "The case number is missing or is none, or neither warrant nor exigency is chosen",
          "give the case number and what the request rests on");
    }
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    CaseStanding standing = register.standing(number);
    TrackingAuthorization authorization =
        new TrackingAuthorization(
            id,
            caseId(by, number, standing),
            number,
            basis,
            by.username(),
            now,
            TrackingState.REQUESTED,
            now,
            basis == Basis.EXIGENCY ? wanted(asked.until(), now) : null,
            null,
            null,
            null,
            null,
            standing == CaseStanding.UNREACHABLE,
            false,
            Review.NOT_OWED,
            null,
            null,
            new Statement(
                text(asked.scope()),
                text(asked.facts()),
                text(asked.court()),
                text(asked.warrantNumber()),
                text(asked.judge())));
    file.save(authorization);
    byte[] document = asked.document();
    if (document != null && document.length > 0) {
      file.add(WarrantDocument.of(id, document, by.username(), now));
    }
    trail.record(
        TrailEvent.done("TrackingRequested", by.username(), "tracking", id.toString())
            .under(TrackingRefusals.TRACKING)
            .with("case", authorization.caseId().toString())
            .with("basis", basis.name())
            .with("caseUnconfirmed", authorization.caseUnconfirmed()));
    process.start(authorization);
    return id;
  }

  /** A case that the register could not be asked about has an id, and is not active by it. */
  private UUID caseId(Person by, String number, CaseStanding standing) {
    Optional<UUID> known = cases.find(number).map(it -> it.record().id());
    if (known.isPresent()) {
      return known.get();
    }
    if (standing != CaseStanding.UNREACHABLE) {
      throw TrackingRefusals.incomplete(
          "tracking needs an active criminal investigation",
          "The register knows no case of this number",
          "give the number of the active case, or have the register mended");
    }
    hear.hear(new CaseWord(number, false, Charge.UNKNOWN, Set.of()), by.username());
    return cases.find(number).orElseThrow().record().id();
  }

  private @Nullable Instant wanted(@Nullable Instant until, Instant now) {
    if (until == null) {
      return null;
    }
    Duration longest = law.number("tracking-thresholds", "exigency", Days.of(now)).duration();
    if (until.isAfter(now.plus(longest))
        || until.isBefore(now.plus(Duration.ofMinutes(SHORTEST_TERM_MINUTES)))) {
      throw TrackingRefusals.incomplete(
          "an exigency ends within " + longest.toHours() + " hours",
          "The end is past, less than 15 minutes away, or later than that",
          "choose an earlier end, or leave it open");
    }
    return until;
  }

  private static String text(@Nullable String given) {
    String text = given == null ? "" : given.strip();
    if (text.length() > LONGEST) {
      throw TrackingRefusals.incomplete(
          "a request states what is decided on",
          "A text is longer than " + LONGEST + " characters",
          "say it in fewer words; the document may say more");
    }
    return text;
  }
}

package platewarden.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.access.AskStanding;
import platewarden.access.Standing;
import platewarden.investigation.CaseRegister;
import platewarden.investigation.TrackingAuthorizations;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.reads.Plates;

/** Makes of a person and a request the facts that the rules judge. */
@Component
class JudgeRequest {

  private static final String THRESHOLDS = "tracking-thresholds";

  private final AskStanding standing;
  private final CaseRegister cases;
  private final Optional<TrackingAuthorizations> authorizations;
  private final KeepSearches searches;
  private final JudgesSearches rules;
  private final Law law;
  private final Clock clock;
  private final FactualBasis reader = FactualBasis.fromClasspath();

  JudgeRequest(
      AskStanding standing,
      CaseRegister cases,
      Optional<TrackingAuthorizations> authorizations,
      KeepSearches searches,
      JudgesSearches rules,
      Law law,
      Clock clock) {
    this.standing = standing;
    this.cases = cases;
    this.authorizations = authorizations;
    this.searches = searches;
    this.rules = rules;
    this.law = law;
    this.clock = clock;
  }

  /** What the rules say of this person and this request. */
  Judgement judge(Person by, SearchRequest request, Tracking tracking) {
    Standing now = standing.of(by.username());
    Set<BasisElement> basis = reader.in(request.factualBasis());
    return rules.judge(
        new SearchFacts(
            by.has("investigator")
                || by.has("technology-unit")
                || by.has("technology-unit-commander"),
            now.authorized(),
            now.trainingCurrent(),
            StatedPurpose.of(request.purpose()),
            given(request.factualBasis()) != null,
            basis.contains(BasisElement.EVENT),
            basis.contains(BasisElement.WHEN),
            basis.contains(BasisElement.LINK),
            basis.contains(BasisElement.CROWD),
            basis(by, request),
            tracking));
  }

  /** What a text says and what it lacks, for somebody who is writing it. */
  Set<BasisElement> read(@Nullable String text) {
    return reader.in(text);
  }

  private SearchFacts.Basis basis(Person by, SearchRequest request) {
    String number = given(request.caseNumber());
    if (number == null) {
      return given(request.complaintOrIncident()) == null
          ? SearchFacts.Basis.NONE
          : SearchFacts.Basis.COMPLAINT_OR_INCIDENT;
    }
    return cases
        .find(number)
        .map(
            found ->
                !found.active()
                    ? SearchFacts.Basis.INACTIVE_CASE
                    : found.assignedTo().contains(by.username())
                        ? SearchFacts.Basis.ACTIVE_CASE
                        : SearchFacts.Basis.CASE_OF_OTHERS)
        .orElse(SearchFacts.Basis.UNKNOWN_CASE);
  }

  /** How often the plate that is asked for was asked for before, within the window. */
  KeepSearches.Repeats repeats(Person by, SearchRequest request) {
    String plate = Plates.normalise(request.plate());
    if (plate == null || plate.length() > Plates.LONGEST) {
      return KeepSearches.Repeats.NONE;
    }
    return searches.repeats(plate, by.username(), given(request.caseNumber()), windowStart());
  }

  private Instant windowStart() {
    Instant now = clock.instant();
    return now.minus(law.number(THRESHOLDS, "window", Days.of(now)).duration());
  }

  /** Whether one more search of the plate is tracking, and what allows it. */
  Tracking tracking(SearchRequest request, KeepSearches.Repeats before) {
    if (before.found() + 1 < onePerson() && before.foundByAnyone() + 1 < anyone()) {
      return Tracking.NO;
    }
    String number = given(request.caseNumber());
    Optional<TrackingAuthorizations.InForce> inForce =
        number == null
            ? Optional.empty()
            : authorizations.flatMap(known -> known.of(number, clock.instant()));
    if (inForce.isPresent()) {
      return "WARRANT".equals(inForce.get().basis())
          ? Tracking.WARRANT
          : Tracking.EXIGENCY_ON_RECORD;
    }
    String exigency = given(request.exigency());
    if (exigency == null) {
      return Tracking.NOT_ALLOWED;
    }
    return reader.in(exigency).contains(BasisElement.EVENT)
        ? Tracking.EXIGENCY_STATED
        : Tracking.EXIGENCY_NOT_SAID;
  }

  /** At which search of one plate by one person tracking begins. */
  long onePerson() {
    return law.number(THRESHOLDS, "searchesByOnePerson", today()).count();
  }

  /** At which search of one plate by anybody tracking begins. */
  long anyone() {
    return law.number(THRESHOLDS, "searchesByAnyone", today()).count();
  }

  private LocalDate today() {
    return Days.of(clock.instant());
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}

package platewarden.breach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.duties.RecurringDuty;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The security assessment that is conducted at least annually (13.055 subd. 6). */
@Service
public class AssessSecurity implements RecurringDuty {

  private static final Clause ANNUALLY = Clause.of("13.055 subd. 6");

  private final SecurityAssessments assessments;
  private final Law law;
  private final Trail trail;
  private final Clock clock;

  /** Keeps them there. */
  public AssessSecurity(SecurityAssessments assessments, Law law, Trail trail, Clock clock) {
    this.assessments = assessments;
    this.law = law;
    this.trail = trail;
    this.clock = clock;
  }

  /** All, the newest first. */
  @Transactional(readOnly = true)
  public List<SecurityAssessments.Assessment> all() {
    return assessments.all();
  }

  /** The day by which the next is due; today when there never was one. */
  @Transactional(readOnly = true)
  public LocalDate due(LocalDate today) {
    return assessments.all().stream()
        .findFirst()
        .map(last -> last.day().plus(law.number(ANNUALLY, "securityAssessment", today).period()))
        .orElse(today);
  }

  @Override
  public String duty() {
    return "security-assessment";
  }

  @Override
  public Optional<Period> period(LocalDate today) {
    if (assessments.all().isEmpty()) {
      return Optional.of(new Period("first", today, today));
    }
    LocalDate due = due(today);
    return Optional.of(new Period(due.toString(), due.minusMonths(1), due));
  }

  @Override
  public void begin(Period period) {
    trail.record(
        TrailEvent.done("SecurityAssessmentDue", "system", "assessment", period.name())
            .under(ANNUALLY)
            .with("due", period.due().toString()));
  }

  /** The Office of Technology enters one that was conducted. */
  @Transactional
  public void enter(Person by, @Nullable LocalDate day, @Nullable String found) {
    if (!by.has("office-of-technology")) {
      throw BreachRefusals.forbidden(
          ANNUALLY,
          "the Office of Technology conducts the assessment",
          "You are not of the Office of Technology",
          "ask the Office of Technology");
    }
    AssessBreach.reason(found);
    if (day == null || day.isAfter(Days.of(clock.instant()))) {
      throw BreachRefusals.incomplete(
          ANNUALLY,
          "an assessment has its day",
          "The day is missing or in the future",
          "enter the day on which it was completed");
    }
    assessments.enter(day, by.username(), found == null ? "" : found.strip());
    trail.record(
        TrailEvent.done("SecurityAssessed", by.username(), "assessment", day.toString())
            .under(ANNUALLY));
  }
}

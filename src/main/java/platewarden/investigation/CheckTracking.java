package platewarden.investigation;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingAuthorization.Statement;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Puts a request to the rules, and the record where they say. */
@Service
@Transactional
public class CheckTracking {

  private static final int FEWEST_WORDS = 5;

  private final TrackingFile file;
  private final RegisterOfCases register;
  private final CaseTable cases;
  private final JudgeTracking rules;
  private final Trail trail;
  private final Clock clock;

  /** Checks requests of this file. */
  public CheckTracking(
      TrackingFile file,
      RegisterOfCases register,
      CaseTable cases,
      JudgeTracking rules,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.register = register;
    this.cases = cases;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** Judges the request. */
  public TrackingCheck.Outcome check(UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    Statement said = asked.statement();
    TrackingCheck check =
        rules.judge(
            new JudgeTracking.Facts(
                asked.basis(),
                register.standing(asked.caseNumber()),
                cases
                    .find(asked.caseNumber())
                    .map(it -> it.record().assignedTo())
                    .orElse(Set.of())
                    .contains(asked.requester()),
                words(said.scope()) >= 2,
                words(said.facts()) >= FEWEST_WORDS,
                words(said.court()) > 0 && words(said.warrantNumber()) > 0,
                !file.documents(id).isEmpty(),
                file.ofCase(asked.caseNumber()).stream()
                    .anyMatch(it -> !it.id().equals(id) && wasExigency(it))));
    file.add(id, clock.instant(), check);
    TrackingState next =
        switch (check.outcome()) {
          case WARRANT -> TrackingState.AWAITING_WARRANT_CHECK;
          case EXIGENCY -> TrackingState.ALLOWED;
          case NEEDS_ATTORNEY -> TrackingState.AWAITING_ATTORNEY;
          case REFUSED -> TrackingState.REFUSED;
        };
    file.save(asked.in(next, clock.instant()));
    trail.record(
        TrailEvent.done("TrackingChecked", "system", "tracking", id.toString())
            .under(TrackingRefusals.TRACKING)
            .with("outcome", check.outcome().name())
            .with("judgement", check.judgementId()));
    return check.outcome();
  }

  /** One that was in force as an exigency, whatever it became. */
  private static boolean wasExigency(TrackingAuthorization other) {
    return other.from() != null
        && (other.basis() == Basis.EXIGENCY
            || other.review() != TrackingAuthorization.Review.NOT_OWED);
  }

  private static int words(@Nullable String text) {
    return text == null || text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}

package platewarden.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.access.AskStanding;
import platewarden.access.Standing;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Whether a person may see alerts: an alert shows a read, and a read is reached only with a role, a
 * written authorization in force and current training. Unknown means no.
 */
@Component
class AlertAccess {

  private static final Set<String> ROLES =
      Set.of(
          Roles.OFFICER,
          Roles.INVESTIGATOR,
          Roles.SUPERVISOR,
          Roles.TECHNOLOGY_UNIT,
          Roles.COMMANDER);

  private final AskStanding standing;
  private final Trail trail;
  private final TransactionOperations transaction;

  AlertAccess(AskStanding standing, Trail trail, TransactionOperations transaction) {
    this.standing = standing;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * Lets pass or refuses, and writes the refusal down.
   *
   * @param action what was asked, as it would stand in the trail
   * @param subjectId of the alert, or of what was asked
   */
  void require(Person by, String action, String subjectId) {
    List<Refusal> refusals = refusals(by);
    if (!refusals.isEmpty()) {
      throw refuse(by, action, subjectId, new Refused(Refused.Kind.FORBIDDEN, refusals));
    }
  }

  boolean has(Person by) {
    return refusals(by).isEmpty();
  }

  /** Writes a refusal down, in a transaction of its own, and gives it back to be thrown. */
  Refused refuse(Person by, String action, String subjectId, Refused refused) {
    Refusal first = refused.refusals().get(0);
    transaction.executeWithoutResult(
        status ->
            trail.record(
                TrailEvent.done(action, by.username(), "alert", subjectId)
                    .refused()
                    .under(first.clause())
                    .with("rule", first.rule())));
    return refused;
  }

  private List<Refusal> refusals(Person by) {
    List<Refusal> refusals = new ArrayList<>();
    if (ROLES.stream().noneMatch(by::has)) {
      refusals.add(
          new Refusal(
              Clause.of("13.824 subd. 7(c)"),
              "alerts are for roles whose duty they are",
              "Your role has no part in alerts.",
              null));
    }
    Standing now = standing.of(by.username());
    if (!now.authorized()) {
      refusals.add(
          new Refusal(
              Clause.of("13.824 subd. 7(b)"),
              "access only if authorized in writing",
              "There is no written authorization in force for you.",
              "Ask for access; the commander decides."));
    }
    if (!now.trainingCurrent()) {
      refusals.add(
          new Refusal(
              Clause.of("GO-445.17 Training"),
              "no use before training",
              "There is no current training by the Technology Unit on record for you.",
              "Take the training of the Technology Unit."));
    }
    return refusals;
  }
}

package platewarden.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import platewarden.access.AccessDecision.Step;
import platewarden.law.Refusal;

/** Why a request was refused, read from its record: a person's no first, then the rules'. */
final class Outcome {

  private Outcome() {}

  static List<Refusal> refusals(AccessFile file, UUID requestId) {
    if (file.decision(requestId, Step.ASSIGNMENT).filter(no("DOES_NOT")).isPresent()) {
      return List.of(AccessRefusals.notRequired());
    }
    if (file.decision(requestId, Step.ACCESS).filter(no("REFUSE")).isPresent()) {
      return List.of(AccessRefusals.notGranted());
    }
    if (file.decision(requestId, Step.CONCURRENCE).filter(no("OBJECT")).isPresent()) {
      return List.of(AccessRefusals.notConcurred());
    }
    AccessCheck check = file.lastCheck(requestId).orElse(null);
    if (check == null || check.verdict() == Preconditions.MET) {
      return List.of(AccessRefusals.notGranted());
    }
    boolean waited = file.decision(requestId, Step.ACCESS).isEmpty();
    return check.verdict() == Preconditions.TRAINING_MISSING && waited
        ? List.of(AccessRefusals.notTrained())
        : check.refusals();
  }

  private static Predicate<AccessDecision> no(String code) {
    return decision -> decision.code().equals(code);
  }
}

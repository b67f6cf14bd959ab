package platewarden.access;

import java.util.List;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/** The refusals of access that no rule of rules/access.drl gives, with their clauses. */
final class AccessRefusals {

  static final Clause WRITTEN = Clause.of("13.824 subd. 7(b)");
  static final Clause ROLES = Clause.of("13.824 subd. 7(c)");
  static final Clause TRAINING = Clause.of("GO-445.17 Training");
  static final Clause ASSIGNMENT = Clause.of("GO-445.17 Access");

  private AccessRefusals() {}

  static Refusal notRequired() {
    return new Refusal(
        ASSIGNMENT,
        "only users whose work assignment reasonably requires access are authorized",
        "The supervisor did not confirm that the work assignment requires access",
        "ask again when the assignment requires it");
  }

  static Refusal notGranted() {
    return new Refusal(
        WRITTEN,
        "access only if authorized in writing by the chief or a designee",
        "The authorization was not granted",
        "ask the decider for the reason, and ask again when it no longer holds");
  }

  static Refusal notConcurred() {
    return new Refusal(
        WRITTEN,
        "nobody grants their own access, the chief included",
        "The city attorney did not concur",
        "ask the city attorney for the reason");
  }

  static Refusal notTrained() {
    return new Refusal(
        TRAINING,
        "no officer may use the system until properly trained by Technology Unit personnel",
        "No training was recorded within 60 days of the request",
        "be trained by the Technology Unit and ask again");
  }

  static Refused incomplete(List<Refusal> refusals) {
    return new Refused(Refused.Kind.INCOMPLETE, refusals);
  }

  static Refused incomplete(Clause clause, String rule, String reason, String remedy) {
    return incomplete(List.of(new Refusal(clause, rule, reason, remedy)));
  }

  static Refused conflict(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, new Refusal(clause, rule, reason, remedy));
  }

  static Refused forbidden(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(clause, rule, reason, remedy));
  }
}

package platewarden.investigation;

import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/** The refusals of tracking that no rule gives, with their clause. */
final class TrackingRefusals {

  static final Clause TRACKING = Clause.of("13.824 subd. 2(d)");
  static final Clause ORDER = Clause.of("GO-445.17 Operations 5");
  static final Clause ROLES = Clause.of("13.824 subd. 7(c)");

  private TrackingRefusals() {}

  static Refused incomplete(String rule, String reason, String remedy) {
    return of(Refused.Kind.INCOMPLETE, TRACKING, rule, reason, remedy);
  }

  static Refused conflict(String rule, String reason, String remedy) {
    return of(Refused.Kind.CONFLICT, TRACKING, rule, reason, remedy);
  }

  static Refused forbidden(String rule, String reason, String remedy) {
    return of(Refused.Kind.FORBIDDEN, ROLES, rule, reason, remedy);
  }

  static Refused notThere() {
    return forbidden(
        "a request is changed by who made it", "This is no request of yours", "ask its requester");
  }

  private static Refused of(
      Refused.Kind kind, Clause clause, String rule, String reason, String remedy) {
    return new Refused(kind, new Refusal(clause, rule, reason, remedy));
  }
}

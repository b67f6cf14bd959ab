package platewarden.breach;

import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/** Refusals under 13.055. */
final class BreachRefusals {

  static final Clause BREACH = Clause.of("13.055 subd. 1(a)");
  static final Clause NOTICE = Clause.of("13.055 subd. 2(a)");
  static final Clause REPORT = Clause.of("13.055 subd. 2(b)");
  static final Clause DELAY = Clause.of("13.055 subd. 3");
  static final Clause METHOD = Clause.of("13.055 subd. 4");
  static final Clause PENALTIES = Clause.of("13.09(b)");

  private BreachRefusals() {}

  static Refused incomplete(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.INCOMPLETE, new Refusal(clause, rule, reason, remedy));
  }

  static Refused conflict(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, new Refusal(clause, rule, reason, remedy));
  }

  static Refused forbidden(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(clause, rule, reason, remedy));
  }
}

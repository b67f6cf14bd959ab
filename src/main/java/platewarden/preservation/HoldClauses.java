package platewarden.preservation;

import java.util.List;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/** The clauses of preservation, and refusals that no rule of rules/preservation.drl gives. */
final class HoldClauses {

  static final Clause PRESERVATION = Clause.of("13.824 subd. 3(b)");
  static final Clause ORDER = Clause.of("GO-445.17 Destruction 2");
  static final Clause DESTRUCTION = Clause.of("13.824 subd. 3(a)");

  private HoldClauses() {}

  static Refusal refusal(String rule, String reason, String remedy) {
    return new Refusal(PRESERVATION, rule, reason, remedy);
  }

  static Refused incomplete(String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.INCOMPLETE, List.of(refusal(rule, reason, remedy)));
  }

  static Refused conflict(String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, refusal(rule, reason, remedy));
  }

  static Refused forbidden(String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, refusal(rule, reason, remedy));
  }
}

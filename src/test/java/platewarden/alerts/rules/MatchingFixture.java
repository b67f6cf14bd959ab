package platewarden.alerts.rules;

import java.time.Clock;
import platewarden.alerts.JudgeMatches;
import platewarden.investigation.CaseRegister;
import platewarden.law.Law;
import platewarden.platform.rules.DroolsRuleBook;

/** The judge of matches with the real rules. */
public final class MatchingFixture {

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("matching");

  private MatchingFixture() {}

  /** Judges by this law and this register. */
  public static JudgeMatches judge(Law law, CaseRegister cases, Clock clock) {
    return new JudgeByRules(RULES, judgement -> {}, law, cases, clock);
  }
}

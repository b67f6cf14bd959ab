package platewarden.investigation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.investigation.CaseStanding;
import platewarden.investigation.JudgeTracking.Facts;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingCheck.Outcome;
import platewarden.platform.rules.DroolsRuleBook;

class TrackingRulesTest {

  private static final TrackingRules RULES =
      new TrackingRules(DroolsRuleBook.fromClasspath("tracking"), judgement -> {});

  /** What the law wants, written a second time and otherwise. */
  private static Outcome expected(Facts facts) {
    boolean onWarrant = facts.basis() == Basis.WARRANT;
    boolean caseStands =
        facts.standing() == CaseStanding.ACTIVE || facts.standing() == CaseStanding.UNREACHABLE;
    boolean ground = onWarrant ? facts.warrantNamed() && facts.documentGiven() : facts.factsGiven();
    boolean mayAsk = !onWarrant || facts.assigned() || facts.standing() == CaseStanding.UNREACHABLE;
    if (!caseStands || !facts.scopeGiven() || !ground || !mayAsk) {
      return Outcome.REFUSED;
    }
    return onWarrant
        ? Outcome.WARRANT
        : facts.earlierExigency() ? Outcome.NEEDS_ATTORNEY : Outcome.EXIGENCY;
  }

  private static List<Facts> all() {
    List<Facts> all = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      for (CaseStanding standing : CaseStanding.values()) {
        for (int bits = 0; bits < 64; bits++) {
          all.add(
              new Facts(
                  basis,
                  standing,
                  (bits & 1) != 0,
                  (bits & 2) != 0,
                  (bits & 4) != 0,
                  (bits & 8) != 0,
                  (bits & 16) != 0,
                  (bits & 32) != 0));
        }
      }
    }
    return all;
  }

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Subd2d {

    @Test
    void every_combination_of_facts_comes_to_what_the_law_wants() {
      assertThat(all())
          .hasSize(512)
          .allSatisfy(
              facts ->
                  assertThat(RULES.judge(facts).outcome())
                      .as(facts.toString())
                      .isEqualTo(expected(facts)));
    }

    @Test
    void every_refusal_names_a_clause_and_what_would_help() {
      assertThat(all())
          .allSatisfy(
              facts ->
                  assertThat(RULES.judge(facts).refusals())
                      .allSatisfy(refusal -> assertThat(refusal.remedy()).isNotBlank()));
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 5")
  class Operations5 {

    @Test
    void a_question_that_no_rule_answers_is_answered_no() {
      assertThat(TrackingRules.outcome(Basis.EXIGENCY, List.of())).isEqualTo(Outcome.REFUSED);
    }
  }
}

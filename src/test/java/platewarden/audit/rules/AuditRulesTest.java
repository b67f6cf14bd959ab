package platewarden.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.audit.JudgeIndependence.Engaged;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Judgement;

@DisplayName("13.824 subd. 6(a)")
class AuditRulesTest {

  private static final int EVERY_COMBINATION = 32;

  private final List<Judgement> kept = new ArrayList<>();
  private final AuditRules rules = new AuditRules(DroolsRuleBook.fromClasspath("audit"), kept::add);

  private static boolean bit(int of, int place) {
    return (of >> place & 1) == 1;
  }

  @Test
  void each_thing_that_speaks_against_independence_is_said_and_only_then_is_there_none() {
    for (int each = 0; each < EVERY_COMBINATION; each++) {
      List<String> said =
          rules.objections(
              new Engaged(!bit(each, 0), !bit(each, 1), bit(each, 2), bit(each, 3), bit(each, 4)));
      assertThat(said).as("combination %d", each).hasSize(Integer.bitCount(each));
    }
    assertThat(kept).hasSize(EVERY_COMBINATION);
  }

  @Test
  void the_reasons_name_what_it_is() {
    assertThat(rules.objections(new Engaged(true, true, true, true, false)))
        .containsExactly(
            "The account holds another duty than that of an auditor",
            "The account once held a written authorization to access reads");
  }
}

package platewarden.preservation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Judgement;
import platewarden.preservation.Element;
import platewarden.preservation.JudgeElements.Facts;
import platewarden.preservation.JudgeElements.Judged;

class PreservationRulesTest {

  private final List<Judgement> kept = new ArrayList<>();
  private final PreservationRules rules =
      new PreservationRules(DroolsRuleBook.fromClasspath("preservation"), kept::add);

  @Nested
  @DisplayName("13.824 subd. 3(b)")
  class Elements {

    /** All 64 combinations: an element is missing exactly when its fact is, and nothing else is. */
    @Test
    void every_combination_names_exactly_what_is_missing() {
      for (int i = 0; i < 64; i++) {
        Facts facts = new Facts(bit(i, 0), bit(i, 1), bit(i, 2), bit(i, 3), bit(i, 4), bit(i, 5));
        List<Element> missing = new ArrayList<>();
        if (!facts.written()) {
          missing.add(Element.WRITTEN);
        }
        if (!facts.chargePending()) {
          missing.add(Element.CHARGE_PENDING);
        }
        if (!facts.caseNumberGiven()) {
          missing.add(Element.CASE_NUMBER);
        }
        if (!facts.statementMade()) {
          missing.add(Element.STATEMENT);
        }
        if (facts.forAnother() && !facts.representationOnFile()) {
          missing.add(Element.REPRESENTATION);
        }

        Judged judged = rules.judge(facts);

        assertThat(judged.missing()).as("%s", facts).isEqualTo(missing);
        assertThat(judged.complete()).isEqualTo(missing.isEmpty());
        assertThat(judged.findings()).hasSize(Element.values().length);
        assertThat(judged.findings())
            .filteredOn(finding -> !finding.met())
            .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
      }
      assertThat(kept).as("every ruling is kept").hasSize(64);
    }

    @Test
    void an_element_that_no_rule_spoke_of_is_missing() {
      assertThat(new Judged("none", List.of()).missing()).containsExactly(Element.values());
    }

    private static boolean bit(int of, int at) {
      return (of >> at & 1) == 1;
    }
  }

  @Nested
  @DisplayName("GO-445.17 Destruction 2")
  class Order {

    @Test
    void a_missing_number_and_a_missing_statement_name_the_order() {
      Judged judged = rules.look(new Facts(true, true, false, false, false, false));

      assertThat(judged.findings())
          .filteredOn(finding -> !finding.met())
          .extracting(finding -> finding.clause())
          .containsOnly("GO-445.17 Destruction 2");
      assertThat(kept).as("a look is not kept").isEmpty();
    }
  }
}

package platewarden.sharing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.sharing.JudgeSharing.Facts;
import platewarden.sharing.JudgeSharing.Judged;
import platewarden.sharing.JudgeSharing.Verdict;

class SharingRulesTest {

  private static final SharingRules RULES =
      new SharingRules(DroolsRuleBook.fromClasspath("sharing"), judgement -> {});

  private static Judged judge(int bits, int suspicion, int basis) {
    return RULES.judge(
        new Facts(
            bit(bits, 0),
            bit(bits, 1),
            bit(bits, 2),
            bit(bits, 3),
            bit(bits, 4),
            suspicion,
            basis,
            bit(bits, 5)));
  }

  private static boolean bit(int bits, int number) {
    return (bits >> number & 1) == 1;
  }

  @Test
  @DisplayName("13.824 subd. 4(a)")
  void only_one_combination_is_complete_and_each_other_has_its_verdict() {
    for (int bits = 0; bits < 64; bits++) {
      for (int suspicion : new int[] {0, 5, 6}) {
        for (int basis : new int[] {0, 5, 6}) {
          boolean lawful = bit(bits, 0) && bit(bits, 1) && !bit(bits, 5);
          boolean stated = bit(bits, 3) && bit(bits, 4) && suspicion >= 6 && basis >= 6;
          Verdict expected =
              !lawful
                  ? Verdict.NOT_LAWFUL
                  : !stated
                      ? Verdict.INCOMPLETE
                      : bit(bits, 2) ? Verdict.COMPLETE : Verdict.OUTSIDE_STATE;

          Judged judged = judge(bits, suspicion, basis);

          assertThat(judged.verdict()).as("%s %s %s", bits, suspicion, basis).isEqualTo(expected);
          assertThat(judged.refusals().isEmpty()).isEqualTo(expected == Verdict.COMPLETE);
        }
      }
    }
  }

  @Nested
  @DisplayName("13.824 subd. 4(c)")
  class NobodyElse {

    @ParameterizedTest
    @ValueSource(ints = {0b011100, 0b011101, 0b011110})
    void than_a_known_law_enforcement_agency_gets_anything(int bits) {
      assertThat(judge(bits, 9, 9).refusals())
          .extracting(refusal -> refusal.clause().citation())
          .contains("13.824 subd. 4(c)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Sharing 3")
  class OutsideTheState {

    @Test
    void the_border_is_named_and_who_may_open_it() {
      Judged judged = judge(0b011011, 9, 9);
      assertThat(judged.verdict()).isEqualTo(Verdict.OUTSIDE_STATE);
      assertThat(judged.refusals())
          .singleElement()
          .satisfies(
              refusal -> {
                assertThat(refusal.clause()).hasToString("GO-445.17 Sharing 3");
                assertThat(refusal.remedy()).contains("city attorney");
              });
    }
  }

  @Nested
  @DisplayName("GO-445.17 Sharing 1")
  class Standards {

    @Test
    void each_standard_that_is_missing_is_named() {
      assertThat(judge(0b000111, 0, 0).refusals()).hasSize(4);
    }
  }
}

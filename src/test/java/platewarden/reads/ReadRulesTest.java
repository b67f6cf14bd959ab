package platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.law.Clause;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.RuleBook;
import platewarden.platform.rules.Ruling;

class ReadRulesTest {

  private static final RuleBook RULES =
      DroolsRuleBook.fromClasspath("classification", "destruction");

  @Nested
  @DisplayName("13.824 subd. 2(b)")
  class Subd2b {
    @Test
    void a_read_of_which_nothing_more_is_known_is_private_or_nonpublic() {
      assertThat(RULES.judge("classification", new ReadFacts(false)).rulings())
          .extracting(Ruling::clause, Ruling::decision)
          .containsExactly(
              tuple(Clause.of("13.824 subd. 2(b)"), Classification.PRIVATE_OR_NONPUBLIC));
    }
  }

  @Nested
  @DisplayName("13.82 subd. 7")
  class ActiveInvestigation {
    @Test
    void a_read_in_the_file_of_an_active_case_is_active_criminal_investigative() {
      assertThat(RULES.judge("classification", new ReadFacts(true)).rulings())
          .extracting(Ruling::clause, Ruling::decision)
          .containsExactly(tuple(Clause.of("13.82 subd. 7"), Classification.ACTIVE_INVESTIGATIVE));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {
    @Test
    void a_day_is_destroyed_sixty_times_24_hours_after_its_first_read_less_the_margin() {
      // 00:05 CDT; sixty days later Saint Paul is on CST, and the clock shows an hour less.
      var facts =
          new RetentionFacts(
              Instant.parse("2026-09-24T05:05:00Z"), Duration.ofDays(60), Duration.ofHours(1));

      assertThat(RULES.judge("destruction", facts).rulings())
          .extracting(Ruling::clause, Ruling::decision)
          .containsExactly(
              tuple(
                  Clause.of("13.824 subd. 3(a)"),
                  new DestroyBy(Instant.parse("2026-11-23T04:05:00Z"))));
    }
  }
}

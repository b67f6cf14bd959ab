package platewarden.search.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;
import platewarden.search.SearchFacts;
import platewarden.search.SearchFacts.Basis;
import platewarden.search.SearchRuling;

class SearchRulesTest {

  private static final SearchRules RULES = new SearchRules(DroolsRuleBook.fromClasspath("search"));
  private static final SearchFacts LAWFUL =
      new SearchFacts(true, true, true, true, 12, Basis.ACTIVE_CASE);

  @Test
  void every_combination_of_facts_is_ruled_as_the_table_says() {
    List<SearchFacts> all = new ArrayList<>();
    for (boolean role : new boolean[] {true, false}) {
      for (boolean authorized : new boolean[] {true, false}) {
        for (boolean trained : new boolean[] {true, false}) {
          for (boolean purpose : new boolean[] {true, false}) {
            for (int words : new int[] {0, 4, 5, 200}) {
              for (Basis basis : Basis.values()) {
                all.add(new SearchFacts(role, authorized, trained, purpose, words, basis));
              }
            }
          }
        }
      }
    }
    assertThat(all).hasSize(2 * 2 * 2 * 2 * 4 * Basis.values().length);
    for (SearchFacts facts : all) {
      assertThat(decisions(RULES.judge(facts))).as("%s", facts).isEqualTo(expected(facts));
    }
  }

  private static Set<SearchRuling> expected(SearchFacts facts) {
    Set<SearchRuling> expected = EnumSet.noneOf(SearchRuling.class);
    if (!facts.roleSearches()) {
      expected.add(SearchRuling.NOT_YOUR_DUTY);
    }
    if (!facts.authorized()) {
      expected.add(SearchRuling.NOT_AUTHORIZED);
    }
    if (!facts.trained()) {
      expected.add(SearchRuling.NOT_TRAINED);
    }
    if (!facts.purposeStated()) {
      expected.add(SearchRuling.NO_PURPOSE);
    }
    if (facts.basisWords() < 5) {
      expected.add(SearchRuling.NO_FACTUAL_BASIS);
    }
    switch (facts.basis()) {
      case NONE -> expected.add(SearchRuling.NO_INVESTIGATION);
      case UNKNOWN_CASE -> expected.add(SearchRuling.CASE_NOT_KNOWN);
      case INACTIVE_CASE -> expected.add(SearchRuling.CASE_NOT_ACTIVE);
      case CASE_OF_OTHERS -> expected.add(SearchRuling.CASE_NOT_YOURS);
      case ACTIVE_CASE, COMPLAINT_OR_INCIDENT -> {
        // Nothing to say against it.
      }
    }
    if (expected.isEmpty()) {
      expected.add(SearchRuling.PERMITTED);
    }
    return expected;
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Subd7b {
    @Test
    void without_written_authorization_the_clause_of_the_authorization_says_no() {
      assertSays(
          new SearchFacts(true, false, true, true, 12, Basis.ACTIVE_CASE),
          SearchRuling.NOT_AUTHORIZED,
          "13.824 subd. 7(b)");
    }

    @Test
    void an_inactive_case_opens_no_stored_data() {
      assertSays(
          new SearchFacts(true, true, true, true, 12, Basis.INACTIVE_CASE),
          SearchRuling.CASE_NOT_ACTIVE,
          "13.824 subd. 7(b)");
    }

    @Test
    void a_lawful_search_is_permitted_by_it() {
      assertSays(LAWFUL, SearchRuling.PERMITTED, "13.824 subd. 7(b)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {
    @Test
    void without_training_there_is_no_search() {
      assertSays(
          new SearchFacts(true, true, false, true, 12, Basis.ACTIVE_CASE),
          SearchRuling.NOT_TRAINED,
          "GO-445.17 Training");
    }
  }

  @Nested
  @DisplayName("GO-445.17 QueryLog")
  class QueryLog {
    @Test
    void a_case_number_alone_is_no_factual_basis() {
      assertSays(
          new SearchFacts(true, true, true, true, 0, Basis.ACTIVE_CASE),
          SearchRuling.NO_FACTUAL_BASIS,
          "GO-445.17 QueryLog");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {
    @Test
    void a_role_without_the_duty_does_not_search() {
      assertSays(
          new SearchFacts(false, true, true, true, 12, Basis.ACTIVE_CASE),
          SearchRuling.NOT_YOUR_DUTY,
          "13.824 subd. 7(c)");
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class WorkAssignment {
    @Test
    void a_case_of_somebody_else_is_not_a_work_assignment() {
      assertSays(
          new SearchFacts(true, true, true, true, 12, Basis.CASE_OF_OTHERS),
          SearchRuling.CASE_NOT_YOURS,
          "13.05 subd. 5(a)(2)");
    }
  }

  private static void assertSays(SearchFacts facts, SearchRuling decision, String clause) {
    assertThat(RULES.judge(facts).rulings())
        .singleElement()
        .satisfies(
            ruling -> {
              assertThat(ruling.decision()).isEqualTo(decision);
              assertThat(ruling.clause().citation()).isEqualTo(clause);
            });
  }

  private static Set<SearchRuling> decisions(Judgement judgement) {
    Set<SearchRuling> decisions = EnumSet.noneOf(SearchRuling.class);
    for (Ruling ruling : judgement.rulings()) {
      decisions.add((SearchRuling) ruling.decision());
    }
    return decisions;
  }
}

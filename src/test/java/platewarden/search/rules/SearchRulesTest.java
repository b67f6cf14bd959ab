package platewarden.search.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static platewarden.search.StatedPurpose.LAWFUL;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Ruling;
import platewarden.search.SearchFacts;
import platewarden.search.SearchFacts.Basis;
import platewarden.search.SearchRuling;
import platewarden.search.StatedPurpose;
import platewarden.search.Tracking;

class SearchRulesTest {

  private static final SearchRules RULES = new SearchRules(DroolsRuleBook.fromClasspath("search"));

  private static final boolean[] YES_NO = {true, false};

  /** A text as the rules see it. */
  private record Text(boolean given, boolean event, boolean when, boolean link, boolean crowd) {}

  private static final Text FACTS = new Text(true, true, true, true, false);

  private static SearchFacts facts(
      boolean role,
      boolean authorized,
      boolean trained,
      StatedPurpose purpose,
      Text text,
      Basis basis,
      Tracking tracking) {
    return new SearchFacts(
        role,
        authorized,
        trained,
        purpose,
        text.given,
        text.event,
        text.when,
        text.link,
        text.crowd,
        basis,
        tracking);
  }

  private static SearchFacts with(
      StatedPurpose purpose, Text text, Basis basis, Tracking tracking) {
    return facts(true, true, true, purpose, text, basis, tracking);
  }

  private static List<Text> texts() {
    List<Text> all = new ArrayList<>();
    all.add(new Text(false, false, false, false, false));
    for (boolean event : YES_NO) {
      for (boolean when : YES_NO) {
        for (boolean link : YES_NO) {
          for (boolean crowd : YES_NO) {
            all.add(new Text(true, event, when, link, crowd));
          }
        }
      }
    }
    return all;
  }

  @Test
  void every_combination_of_facts_is_ruled_under_the_clauses_of_the_table() {
    List<SearchFacts> all = new ArrayList<>();
    for (boolean role : YES_NO) {
      for (boolean authorized : YES_NO) {
        for (boolean trained : YES_NO) {
          for (StatedPurpose purpose : StatedPurpose.values()) {
            for (Text text : texts()) {
              for (Basis basis : Basis.values()) {
                for (Tracking tracking : Tracking.values()) {
                  all.add(facts(role, authorized, trained, purpose, text, basis, tracking));
                }
              }
            }
          }
        }
      }
    }

    assertThat(all).hasSize(8 * 5 * 17 * 6 * 6);
    for (SearchFacts facts : all) {
      assertThat(said(facts)).as("%s", facts).isEqualTo(expected(facts));
    }
  }

  /** Each ruling with its clause, as LAW.md and the order have it. */
  private static Map<SearchRuling, String> expected(SearchFacts facts) {
    Map<SearchRuling, String> expected = new EnumMap<>(SearchRuling.class);
    if (!facts.roleSearches()) {
      expected.put(SearchRuling.NOT_YOUR_DUTY, "13.824 subd. 7(c)");
    }
    if (!facts.authorized()) {
      expected.put(SearchRuling.NOT_AUTHORIZED, "13.824 subd. 7(b)");
    }
    if (!facts.trained()) {
      expected.put(SearchRuling.NOT_TRAINED, "GO-445.17 Training");
    }
    switch (facts.purpose()) {
      case NONE -> expected.put(SearchRuling.NO_PURPOSE, "GO-445.17 Operations 4");
      case OTHER -> expected.put(SearchRuling.OTHER_PURPOSE, "GO-445.17 Operations 4");
      case PATROL -> expected.put(SearchRuling.PATROL_PURPOSE, "13.824 subd. 7(b)");
      case SURVEILLANCE -> expected.put(SearchRuling.SURVEILLANCE, "GO-445.17 Operations 5");
      case LAWFUL -> {
        // Nothing to say against it.
      }
    }
    if (facts.crowd()) {
      expected.put(SearchRuling.GATHERING, "GO-445.17 Operations 5");
    }
    if (!facts.basisGiven()) {
      expected.put(SearchRuling.NO_FACTUAL_BASIS, "GO-445.17 QueryLog");
    } else {
      if (!facts.event()) {
        expected.put(SearchRuling.NO_EVENT, "13.824 subd. 7(b)");
      }
      if (!facts.dated() && facts.basis() != Basis.ACTIVE_CASE) {
        expected.put(SearchRuling.NO_TIME, "GO-445.17 QueryLog");
      }
      if (!facts.link()) {
        expected.put(SearchRuling.NO_LINK, "13.824 subd. 7(b)");
      }
    }
    switch (facts.basis()) {
      case NONE -> expected.put(SearchRuling.NO_INVESTIGATION, "13.824 subd. 7(b)");
      case UNKNOWN_CASE -> expected.put(SearchRuling.CASE_NOT_KNOWN, "13.824 subd. 7(b)");
      case INACTIVE_CASE -> expected.put(SearchRuling.CASE_NOT_ACTIVE, "13.824 subd. 7(b)");
      case CASE_OF_OTHERS -> expected.put(SearchRuling.CASE_NOT_YOURS, "13.05 subd. 5(a)(2)");
      case ACTIVE_CASE, COMPLAINT_OR_INCIDENT -> {
        // Nothing to say against it.
      }
    }
    switch (facts.tracking()) {
      case NOT_ALLOWED -> expected.put(SearchRuling.TRACKING, "13.824 subd. 2(d)");
      case EXIGENCY_NOT_SAID -> expected.put(SearchRuling.EXIGENCY_NOT_SAID, "13.824 subd. 2(d)");
      case NO, WARRANT, EXIGENCY_ON_RECORD, EXIGENCY_STATED -> {
        // Nothing to say against it.
      }
    }
    if (expected.isEmpty()) {
      expected.put(SearchRuling.PERMITTED, "13.824 subd. 7(b)");
    }
    return expected;
  }

  private static Map<SearchRuling, String> said(SearchFacts facts) {
    Map<SearchRuling, String> said = new EnumMap<>(SearchRuling.class);
    for (Ruling ruling : RULES.judge(facts).rulings()) {
      said.put((SearchRuling) ruling.decision(), ruling.clause().citation());
    }
    return said;
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Subd7b {

    @Test
    void without_written_authorization_the_clause_of_the_authorization_says_no() {
      assertSays(
          facts(true, false, true, LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.NOT_AUTHORIZED,
          "13.824 subd. 7(b)");
    }

    @Test
    void an_inactive_case_opens_no_stored_data() {
      assertSays(
          with(LAWFUL, FACTS, Basis.INACTIVE_CASE, Tracking.NO),
          SearchRuling.CASE_NOT_ACTIVE,
          "13.824 subd. 7(b)");
    }

    @Test
    void a_patrol_purpose_opens_no_stored_data() {
      assertSays(
          with(StatedPurpose.PATROL, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.PATROL_PURPOSE,
          "13.824 subd. 7(b)");
    }

    @Test
    void a_case_number_does_not_stand_for_facts() {
      assertSays(
          with(LAWFUL, new Text(true, true, true, false, false), Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.NO_LINK,
          "13.824 subd. 7(b)");
    }

    @Test
    void a_lawful_search_is_permitted_by_it() {
      assertSays(
          with(LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.PERMITTED,
          "13.824 subd. 7(b)");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Subd2d {

    @Test
    void following_a_plate_without_a_warrant_or_an_exigency_is_refused() {
      assertSays(
          with(LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.NOT_ALLOWED),
          SearchRuling.TRACKING,
          "13.824 subd. 2(d)");
    }

    @Test
    void a_warrant_an_exigency_on_record_and_one_that_is_stated_allow_it() {
      for (Tracking allowed :
          List.of(Tracking.WARRANT, Tracking.EXIGENCY_ON_RECORD, Tracking.EXIGENCY_STATED)) {
        assertSays(
            with(LAWFUL, FACTS, Basis.ACTIVE_CASE, allowed),
            SearchRuling.PERMITTED,
            "13.824 subd. 7(b)");
      }
    }

    @Test
    void an_exigency_without_facts_allows_nothing() {
      assertSays(
          with(LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.EXIGENCY_NOT_SAID),
          SearchRuling.EXIGENCY_NOT_SAID,
          "13.824 subd. 2(d)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 5")
  class Operations5 {

    @Test
    void surveillance_is_no_purpose_and_a_lawful_gathering_no_target() {
      assertSays(
          with(StatedPurpose.SURVEILLANCE, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.SURVEILLANCE,
          "GO-445.17 Operations 5");
      assertSays(
          with(LAWFUL, new Text(true, true, true, true, true), Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.GATHERING,
          "GO-445.17 Operations 5");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 4")
  class Operations4 {

    @Test
    void the_list_of_purposes_is_closed() {
      assertSays(
          with(StatedPurpose.OTHER, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
          SearchRuling.OTHER_PURPOSE,
          "GO-445.17 Operations 4");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {

    @Test
    void without_training_there_is_no_search() {
      assertSays(
          facts(true, true, false, LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
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
          with(LAWFUL, new Text(false, false, false, false, false), Basis.ACTIVE_CASE, Tracking.NO),
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
          facts(false, true, true, LAWFUL, FACTS, Basis.ACTIVE_CASE, Tracking.NO),
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
          with(LAWFUL, FACTS, Basis.CASE_OF_OTHERS, Tracking.NO),
          SearchRuling.CASE_NOT_YOURS,
          "13.05 subd. 5(a)(2)");
    }
  }

  private static void assertSays(SearchFacts facts, SearchRuling decision, String clause) {
    assertThat(said(facts)).isEqualTo(Map.of(decision, clause));
  }
}

package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import platewarden.hotlist.Category;
import platewarden.law.Clause;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.platform.rules.Ruling;

class MatchingRulesTest {

  private static final RuleBook RULES = DroolsRuleBook.fromClasspath("matching");

  /** As the law file reads the open questions today. */
  private static final MatchReadings CAUTIOUS =
      new MatchReadings(Disposition.COUNT_SILENTLY, true, true);

  private static final Set<Category> NAMED_BY_THE_ORDER =
      EnumSet.of(
          Category.STOLEN_VEHICLE,
          Category.STOLEN_PLATE,
          Category.FOREIGN_STOLEN,
          Category.MISSING_PERSON,
          Category.WANTED_PERSON,
          Category.INVESTIGATIVE,
          Category.AMBER_ALERT);

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Subd2c {

    @ParameterizedTest
    @EnumSource(Category.class)
    void another_source_without_an_active_investigation_is_never_matched(Category category) {
      for (MatchReadings readings : everyReading()) {
        for (boolean stale : List.of(true, false)) {
          assertThat(disposition(readings, new MetEntry(false, category, false, false, stale)))
              .isEqualTo(Disposition.SUPPRESS);
        }
      }
      assertThat(clausesOf(CAUTIOUS, new MetEntry(false, category, false, false, false)))
          .contains("13.824 subd. 2(c)");
    }

    @ParameterizedTest
    @EnumSource(value = Category.class, mode = Mode.EXCLUDE, names = "OWNER_SUSPENDED_OR_REVOKED")
    void another_source_with_an_active_investigation_alerts(Category category) {
      assertThat(disposition(CAUTIOUS, new MetEntry(false, category, true, false, false)))
          .isEqualTo(Disposition.ALERT);
    }

    @Test
    void a_missing_person_without_a_crime_is_met_through_the_state_file_only() {
      assertThat(
              disposition(
                  CAUTIOUS, new MetEntry(true, Category.MISSING_PERSON, false, false, false)))
          .isEqualTo(Disposition.ALERT);
      assertThat(
              disposition(
                  CAUTIOUS, new MetEntry(false, Category.MISSING_PERSON, false, false, false)))
          .isEqualTo(Disposition.SUPPRESS);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 4")
  class Operations4 {

    @ParameterizedTest
    @EnumSource(Category.class)
    void the_state_file_alerts_to_what_the_order_names_and_counts_the_rest(Category category) {
      assertThat(disposition(CAUTIOUS, new MetEntry(true, category, false, false, false)))
          .isEqualTo(
              NAMED_BY_THE_ORDER.contains(category)
                  ? Disposition.ALERT
                  : Disposition.COUNT_SILENTLY);
    }

    @ParameterizedTest
    @EnumSource(value = Category.class, mode = Mode.EXCLUDE, names = "OWNER_SUSPENDED_OR_REVOKED")
    void where_the_list_is_not_closed_the_state_file_alerts(Category category) {
      var open = new MatchReadings(Disposition.COUNT_SILENTLY, false, true);

      assertThat(disposition(open, new MetEntry(true, category, false, false, false)))
          .isEqualTo(Disposition.ALERT);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 5(a)(3)")
  class Subd5a3 {

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void suspended_owners_are_dealt_with_as_the_reading_decides(Disposition decided) {
      for (boolean fourOnly : List.of(true, false)) {
        var readings = new MatchReadings(decided, fourOnly, true);

        assertThat(
                disposition(
                    readings,
                    new MetEntry(true, Category.OWNER_SUSPENDED_OR_REVOKED, false, false, false)))
            .isEqualTo(decided);
      }
    }
  }

  @Nested
  @DisplayName("GO-445.17 Alerts")
  class Alerting {

    @Test
    void a_stale_list_alerts_unless_decided_otherwise() {
      var stale = new MetEntry(true, Category.STOLEN_VEHICLE, false, false, true);

      assertThat(disposition(CAUTIOUS, stale)).isEqualTo(Disposition.ALERT);
      assertThat(disposition(new MatchReadings(Disposition.COUNT_SILENTLY, true, false), stale))
          .isEqualTo(Disposition.COUNT_SILENTLY);
    }
  }

  @Test
  void every_combination_of_facts_has_a_ruling_on_the_source_and_one_on_the_category() {
    for (MatchReadings readings : everyReading()) {
      for (Category category : Category.values()) {
        for (int bits = 0; bits < 16; bits++) {
          var entry =
              new MetEntry(
                  (bits & 1) != 0, category, (bits & 2) != 0, (bits & 8) != 0, (bits & 4) != 0);
          Set<MatchRuling> given = given(readings, entry);

          assertThat(
                  EnumSet.of(MatchRuling.MAY_BE_MATCHED, MatchRuling.MAY_NOT_BE_MATCHED).stream()
                      .filter(given::contains))
              .as("%s %s", readings, entry)
              .hasSize(1);
          if (given.contains(MatchRuling.MAY_BE_MATCHED)) {
            assertThat(given).as("%s %s", readings, entry).hasSizeGreaterThan(1);
          }
        }
      }
    }
  }

  @Test
  void of_several_rulings_the_more_cautious_prevails() {
    MatchRuling[] all = MatchRuling.values();
    for (int bits = 0; bits < 1 << all.length; bits++) {
      Set<MatchRuling> given = EnumSet.noneOf(MatchRuling.class);
      for (int i = 0; i < all.length; i++) {
        if ((bits & (1 << i)) != 0) {
          given.add(all[i]);
        }
      }
      Disposition expected;
      if (!given.contains(MatchRuling.MAY_BE_MATCHED)
          || given.contains(MatchRuling.MAY_NOT_BE_MATCHED)
          || given.contains(MatchRuling.SUPPRESS)) {
        expected = Disposition.SUPPRESS;
      } else if (given.contains(MatchRuling.COUNT_SILENTLY)) {
        expected = Disposition.COUNT_SILENTLY;
      } else {
        expected = given.contains(MatchRuling.ALERT) ? Disposition.ALERT : Disposition.SUPPRESS;
      }
      assertThat(MatchRuling.prevailing(given)).as(given.toString()).isEqualTo(expected);
    }
  }

  private static List<MatchReadings> everyReading() {
    List<MatchReadings> readings = new ArrayList<>();
    for (Disposition suspended : Disposition.values()) {
      for (boolean fourOnly : List.of(true, false)) {
        for (boolean staleAlerts : List.of(true, false)) {
          readings.add(new MatchReadings(suspended, fourOnly, staleAlerts));
        }
      }
    }
    return readings;
  }

  private static Disposition disposition(MatchReadings readings, MetEntry entry) {
    return MatchRuling.prevailing(given(readings, entry));
  }

  private static Set<MatchRuling> given(MatchReadings readings, MetEntry entry) {
    Judgement judgement = RULES.judge("matching", readings, entry);
    return judgement.rulings().stream()
        .map(ruling -> (MatchRuling) ruling.decision())
        .collect(Collectors.toSet());
  }

  private static List<String> clausesOf(MatchReadings readings, MetEntry entry) {
    return RULES.judge("matching", readings, entry).rulings().stream()
        .map(Ruling::clause)
        .map(Clause::citation)
        .toList();
  }
}

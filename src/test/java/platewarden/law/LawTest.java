package platewarden.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LawTest {

  private static final String FILE = text();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Law law = LawReader.read(FILE, "law.yaml");

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {

    @Test
    void keeps_reads_sixty_times_24_hours_and_destroys_an_hour_before() {
      assertThat(law.retention(DAY))
          .isEqualTo(new Retention(Duration.ofHours(1_440), Duration.ofHours(1)));
    }

    @Test
    void a_decision_shortens_it_for_reads_collected_from_its_day_on() {
      Law decided =
          with("retention-days", "{from: '2027-01-01', value: P30D, by: Chief of Police}");

      assertThat(decided.retention(LocalDate.of(2026, 12, 31)).limit())
          .isEqualTo(Duration.ofDays(60));
      assertThat(decided.retention(LocalDate.of(2027, 1, 1)).limit())
          .isEqualTo(Duration.ofDays(30));
      assertThat(decided.reading("retention-days", LocalDate.of(2027, 6, 1))).isEqualTo("P30D");
    }

    @Test
    void a_default_over_sixty_days_does_not_start() {
      assertUnusable(
          FILE.replace("default: P60D", "default: P61D")
              .replace(
                  "{retention: {value: P60D, kind: ceiling, from: collection}},\n     basis",
                  "{retention: {value: P61D, kind: ceiling, from: collection}},\n     basis"),
          "retention-days is P61D by default",
          "13.824 subd. 3(a)",
          "1440 hours",
          "Platewarden does not start");
    }

    @Test
    void a_decision_over_sixty_days_does_not_start_even_by_an_hour() {
      assertUnusable(
          decided("retention-days", "{from: '2027-01-01', value: PT1441H, by: Chief of Police}"),
          "retention-days is PT1441H from 2027-01-01",
          "13.824 subd. 3(a)");
    }

    @Test
    void a_ceiling_raised_in_the_file_does_not_help() {
      assertUnusable(FILE.replace("P60D", "P90D"), "retention-days is P90D", "1440 hours");
    }

    @Test
    void an_amendment_that_lowers_the_ceiling_asks_for_a_decision() {
      assertUnusable(
          FILE.replace(
              "numbers: {retention: {value: P60D, kind: ceiling, from: collection}},\n     duties",
              "numbers: {retention: {value: P60D, kind: ceiling, from: collection}},\n"
                  + "     amendments: [{from: '2027-08-01', law: an act,"
                  + " numbers: {retention: {value: P2D, kind: ceiling, from: collection}}}],\n"
                  + "     duties"),
          "retention-days is P60D from 2027-08-01",
          "48 hours");
    }

    @Test
    void a_day_is_destroyed_before_its_limit_and_not_at_it() {
      assertUnusable(
          decided("retention-margin", "{from: '2027-01-01', value: PT0S, by: Chief of Police}"),
          "retention-margin is PT0S");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Alerts")
  class Alerts {
    @Test
    void a_list_older_than_twelve_hours_is_stale() {
      assertThat(law.hotlistStaleAge(DAY)).isEqualTo(Duration.ofHours(12));
    }
  }

  @Test
  void has_every_paragraph_of_the_statute() {
    assertThat(law.clauses())
        .extracting(clause -> clause.id().citation())
        .contains(
            "13.824 subd. 1(b)",
            "13.824 subd. 2(a)(3)",
            "13.824 subd. 2a",
            "13.824 subd. 3(d)",
            "13.824 subd. 4(c)",
            "13.824 subd. 5(a)(4)",
            "13.824 subd. 5(b)",
            "13.824 subd. 6(c)",
            "13.824 subd. 7(b)",
            "13.824 subd. 8(b)",
            "13.055 subd. 6",
            "13.05 subd. 5(a)(2)",
            "13.09(a)",
            "13.37 subd. 2",
            "13.04 subd. 3",
            "138.17 subd. 7",
            "5B.05",
            "626.8472");
  }

  @Test
  void reads_numbers_as_lengths_and_counts() {
    assertThat(law.number(Clause.of("13.824 subd. 6(a)"), "audit", DAY).period().getMonths())
        .isEqualTo(24);
    assertThat(law.number(Clause.of("13.055 subd. 5"), "individualsAbove", DAY).count())
        .isEqualTo(1_000);
    assertThat(law.number("tracking-thresholds", "exigency", DAY).duration())
        .isEqualTo(Duration.ofHours(12));
    assertThatThrownBy(() -> law.number("hotlist-age", "no-such-number", DAY))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("hotlist-age#no-such-number");
  }

  @Test
  void a_decision_changes_a_number_by_its_name() {
    Law decided =
        with(
            "tracking-thresholds",
            "{from: '2027-01-01', value: numbers-below, by: City Attorney,"
                + " numbers: {exigency: {value: PT6H, kind: ceiling, from: exigency}}}");

    assertThat(decided.number("tracking-thresholds", "exigency", DAY).value()).isEqualTo("PT12H");
    LocalDate later = LocalDate.of(2027, 1, 1);
    assertThat(decided.number("tracking-thresholds", "exigency", later).value()).isEqualTo("PT6H");
    assertThat(decided.number("tracking-thresholds", "window", later).value()).isEqualTo("P30D");
  }

  @Test
  void the_order_is_not_in_force_before_its_day() {
    Provision alerts = law.clause(Clause.of("GO-445.17 Alerts"));

    assertThat(law.inForce(LocalDate.of(2026, 6, 11))).doesNotContain(alerts);
    assertThat(law.inForce(LocalDate.of(2026, 6, 12))).contains(alerts);
  }

  @Test
  void refuses_a_citation_of_a_clause_that_is_not_there() {
    assertUnusable(
        FILE.replace(
            "affects: ['13.824 subd. 3(a)', 'GO-445.17 Reporting']", "affects: ['13.824 subd. 9']"),
        "retention-days cites 13.824 subd. 9");
  }

  @Test
  void refuses_decisions_that_overlap() {
    assertUnusable(
        decided(
            "retention-days",
            "{from: '2027-01-01', value: P30D, by: A}, {from: '2027-01-01', value: P20D, by: B}"),
        "retention-days has decisions that overlap");
  }

  @Test
  void refuses_a_clause_that_ends_before_it_begins() {
    assertUnusable(
        FILE.replaceFirst("from: '2015-08-01', to: null", "from: '2015-08-01', to: '2015-07-31'"),
        "13.824 subd. 1(b) ends before it begins");
  }

  @Test
  void refuses_a_clause_that_is_there_twice() {
    assertUnusable(
        FILE.replace("id: '13.824 subd. 1(c)'", "id: '13.824 subd. 1(a)'"), "is there twice");
  }

  @Test
  void refuses_an_id_that_is_no_citation() {
    assertUnusable(
        FILE.replace("id: '13.824 subd. 1(c)'", "id: '13.824 subdivision 1'"), "Not a citation");
  }

  @Test
  void refuses_an_enforcer_that_nobody_knows() {
    assertUnusable(FILE.replaceFirst("\\{code: law\\}", "{code: lore}"), "the code lore");
  }

  @Test
  void refuses_an_option_that_was_not_thought_of() {
    assertUnusable(
        decided("suspended-owner-alerts", "{from: '2027-01-01', value: loudly, by: A}"),
        "no option loudly");
  }

  @Test
  void refuses_a_misspelt_key() {
    assertUnusable(FILE.replaceFirst("heading: Definitions", "headline: Definitions"), "headline");
  }

  @Test
  void refuses_a_clock_that_contradicts_its_clause() {
    assertUnusable(
        FILE.replace("number: notice, value: P10D", "number: notice, value: P11D"),
        "the clock bca-notice says P11D");
  }

  private static void assertUnusable(String text, String... words) {
    assertThat(text).isNotEqualTo(FILE);
    assertThatThrownBy(() -> LawReader.read(text, "law.yaml"))
        .isInstanceOf(LawNotUsable.class)
        .hasMessageStartingWith("law.yaml")
        .hasMessageContainingAll(words);
  }

  private static Law with(String reading, String decisions) {
    return LawReader.read(decided(reading, decisions), "law.yaml");
  }

  private static String decided(String reading, String decisions) {
    return FILE.replace(
        "- {id: " + reading + ",", "- {id: " + reading + ", decisions: [" + decisions + "],");
  }

  private static String text() {
    try {
      return Files.readString(Path.of("rules/law.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

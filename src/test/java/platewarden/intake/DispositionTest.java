package platewarden.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.intake.ReadDisposition.Stored;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.platform.rules.Ruling;

/**
 * The one table of what becomes of a read, every combination of it: against the table of the
 * readings (5.1) written down a second time here, and as docs/disposition.md, which is made by
 * {@code mvn test -Dtest=DispositionTest -Ddisposition.write=true}.
 */
class DispositionTest {

  private static final RuleBook RULES = CollectionFixture.RULES;
  private static final Path PAGE = Path.of("docs/disposition.md");
  private static final int FACTS = 8;

  private static List<ReadCircumstances> all() {
    List<ReadCircumstances> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << FACTS; bits++) {
      all.add(
          new ReadCircumstances(
              (bits & 1) == 0,
              (bits & 2) != 0,
              (bits & 4) != 0,
              (bits & 8) != 0,
              (bits & 16) != 0,
              (bits & 32) != 0,
              (bits & 64) != 0,
              (bits & 128) != 0));
    }
    return all;
  }

  private static Ruling prevailing(ReadCircumstances of) {
    return ReadDisposition.prevailing(RULES.judge("disposition", of));
  }

  private static ReadDisposition decision(ReadCircumstances of) {
    return (ReadDisposition) prevailing(of).decision();
  }

  /** Table 5.1 of the readings from the top down; the first line that fits counts. */
  private static ReadDisposition table51(ReadCircumstances of) {
    if (!of.readerMayCollect()) {
      return ReadDisposition.NOT_COLLECTED;
    }
    if (of.again()) {
      return ReadDisposition.NOTHING_NEW;
    }
    boolean exempt = of.activeCase();
    if (of.protectedVehicle() && of.inHold() && !exempt) {
      return ReadDisposition.SEALED_UNTIL_DECIDED;
    }
    if (of.protectedVehicle() && !exempt) {
      return ReadDisposition.DESTROYED_AT_COLLECTION;
    }
    if (of.inHold()) {
      return ReadDisposition.PRESERVED;
    }
    if (of.pastLimit() || of.dayClosed()) {
      return ReadDisposition.DESTROYED_AT_LIMIT;
    }
    return of.activeCase() ? ReadDisposition.INVESTIGATIVE : ReadDisposition.KEPT;
  }

  @Test
  void every_combination_has_the_disposition_of_the_table() {
    assertThat(all())
        .hasSize(256)
        .allSatisfy(each -> assertThat(decision(each)).as("%s", each).isEqualTo(table51(each)));
  }

  @Test
  void every_combination_has_a_ruling_with_a_clause_and_no_two_prevail_alike() {
    for (ReadCircumstances each : all()) {
      Judgement judgement = RULES.judge("disposition", each);
      List<Object> given = judgement.rulings().stream().map(Ruling::decision).toList();
      assertThat(given).as("%s", each).isNotEmpty().doesNotHaveDuplicates();
      assertThat(ReadDisposition.prevailing(judgement).decision())
          .isEqualTo(
              given.stream().map(ReadDisposition.class::cast).min(Enum::compareTo).orElse(null));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {

    @Test
    void nothing_past_its_limit_is_stored_in_its_day_whatever_else_is_true() {
      assertThat(all())
          .filteredOn(each -> each.pastLimit() || each.dayClosed())
          .allSatisfy(
              each ->
                  assertThat(decision(each).stored(each))
                      .as("%s", each)
                      .isIn(Stored.NOWHERE, Stored.WITH_THE_HOLD));
    }

    @Test
    void an_active_case_does_not_stop_the_clock_of_the_original() {
      assertThat(all())
          .filteredOn(each -> each.activeCase() && each.pastLimit() && !each.inHold())
          .allSatisfy(each -> assertThat(decision(each).stored(each)).isEqualTo(Stored.NOWHERE));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(b)")
  class Subd3b {

    @Test
    void what_a_hold_covers_is_never_lost_and_never_shown() {
      assertThat(all())
          .filteredOn(each -> each.inHold() && each.readerMayCollect() && !each.again())
          .allSatisfy(
              each ->
                  assertThat(decision(each).stored(each))
                      .as("%s", each)
                      .isIn(Stored.SEQUESTERED, Stored.WITH_THE_HOLD));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Subd3c {

    @Test
    void a_participants_read_is_nowhere_or_sealed_unless_it_is_of_an_active_case() {
      assertThat(all())
          .filteredOn(each -> each.protectedVehicle() && !each.activeCase())
          .allSatisfy(
              each ->
                  assertThat(decision(each).stored(each))
                      .as("%s", each)
                      .isNotEqualTo(Stored.IN_ITS_DAY));
    }

    @Test
    void a_hold_and_a_participant_are_never_decided_by_a_rule() {
      assertThat(all())
          .filteredOn(each -> each.protectedVehicle() && each.inHold() && !each.activeCase())
          .filteredOn(each -> each.readerMayCollect() && !each.again())
          .allSatisfy(
              each -> assertThat(decision(each)).isEqualTo(ReadDisposition.SEALED_UNTIL_DECIDED));
    }
  }

  @Test
  void the_page_is_the_table() throws IOException {
    String page = page();
    if (Boolean.getBoolean("disposition.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  /** Combinations that differ only in what makes no difference are one line. */
  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # What becomes of a read

            Made by `mvn test -Dtest=DispositionTest -Ddisposition.write=true` from `rules/disposition.drl` and checked by the same test: each of the
            256 combinations of eight facts has one disposition. The first line that fits counts; `–` makes no difference there. Late is a read that arrives on a later day than it was collected; it
            changes nothing by itself, but a hold covers what was collected up to its receipt, so late reads are those that a hold meets at collection.

            | may collect | again | active case | 5B | hold | past limit or day closed | disposition | stored | clause | rule |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    record Answer(ReadDisposition decision, Stored stored) {}
    Map<Answer, List<ReadCircumstances>> byAnswer =
        new TreeMap<>(Comparator.comparing(Answer::decision).thenComparing(Answer::stored));
    for (ReadCircumstances each : all()) {
      ReadDisposition decision = decision(each);
      Answer key = new Answer(decision, decision.stored(each));
      byAnswer.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
    }
    byAnswer.values().forEach(some -> page.append(line(some)));
    Map<ReadDisposition, Long> counts =
        all().stream()
            .collect(
                Collectors.groupingBy(
                    DispositionTest::decision, TreeMap::new, Collectors.counting()));
    page.append("\nCombinations: ");
    page.append(
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")));
    return page.append(". Together 256.\n").toString();
  }

  private static String line(List<ReadCircumstances> alike) {
    ReadCircumstances one =
        alike.stream()
            .min(Comparator.comparing(each -> each.toString().replace("true", "z")))
            .orElseThrow();
    Ruling ruling = prevailing(one);
    ReadDisposition decision = (ReadDisposition) ruling.decision();
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            cell(alike.stream().map(ReadCircumstances::readerMayCollect).toList()),
            cell(alike.stream().map(ReadCircumstances::again).toList()),
            cell(alike.stream().map(ReadCircumstances::activeCase).toList()),
            cell(alike.stream().map(ReadCircumstances::protectedVehicle).toList()),
            cell(alike.stream().map(ReadCircumstances::inHold).toList()),
            cell(alike.stream().map(each -> each.pastLimit() || each.dayClosed()).toList()),
            decision,
            decision.stored(one).name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
            ruling.clause(),
            ruling.rule());
  }

  private static String cell(List<Boolean> values) {
    boolean some = values.contains(true);
    return some && values.contains(false) ? "–" : some ? "yes" : "no";
  }
}

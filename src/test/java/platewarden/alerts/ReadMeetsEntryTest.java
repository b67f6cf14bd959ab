package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import platewarden.alerts.rules.MatchingFixture;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.hotlist.Match.Regions;
import platewarden.hotlist.Match.Tier;
import platewarden.investigation.CaseRecord;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;

/**
 * Read × entry × tier × state: what a read that meets an entry becomes. Every tier and every
 * agreement of the states alerts alike, for the officer sees which; whether it may be met at all,
 * and whether it alerts, is a matter of the source, the case and the category.
 */
class ReadMeetsEntryTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final Set<Category> NAMED_BY_THE_ORDER =
      EnumSet.of(
          Category.STOLEN_VEHICLE,
          Category.STOLEN_PLATE,
          Category.FOREIGN_STOLEN,
          Category.MISSING_PERSON,
          Category.WANTED_PERSON,
          Category.INVESTIGATIVE,
          Category.AMBER_ALERT);

  private static final Read READ =
      new Read(
          UUID.randomUUID(),
          "demo-1",
          "lpr",
          null,
          NOW.minusSeconds(1),
          NOW,
          "TST123",
          "US-MN",
          0.93,
          List.of(),
          44.95,
          -93.09,
          1,
          Direction.APPROACH,
          List.of(),
          Classification.PRIVATE_OR_NONPUBLIC);

  /** Where an entry comes from. */
  enum Entry {
    STATE_FILE,
    OTHER_WITH_ACTIVE_CASE,
    OTHER_WITH_INACTIVE_CASE,
    OTHER_WITH_UNKNOWN_CASE,
    OTHER_WITHOUT_CASE,
    AMBER_BROADCAST
  }

  record Meeting(Entry entry, Category category, Tier tier, Regions regions, boolean stale) {

    Disposition expected() {
      return switch (entry) {
        case STATE_FILE ->
            NAMED_BY_THE_ORDER.contains(category) ? Disposition.ALERT : Disposition.COUNT_SILENTLY;
        case OTHER_WITH_ACTIVE_CASE, AMBER_BROADCAST ->
            category == Category.OWNER_SUSPENDED_OR_REVOKED
                ? Disposition.COUNT_SILENTLY
                : Disposition.ALERT;
        case OTHER_WITH_INACTIVE_CASE, OTHER_WITH_UNKNOWN_CASE, OTHER_WITHOUT_CASE ->
            Disposition.SUPPRESS;
      };
    }

    Match match() {
      return new Match(
          "TST123",
          "US-MN",
          category,
          "V000000001",
          tier,
          regions,
          entry == Entry.STATE_FILE ? "mn" : entry == Entry.AMBER_BROADCAST ? "amber" : "manual",
          entry == Entry.STATE_FILE,
          caseNumber(),
          UUID.randomUUID(),
          NOW.minus(Duration.ofHours(stale ? 13 : 2)));
    }

    private @Nullable String caseNumber() {
      return switch (entry) {
        case OTHER_WITH_ACTIVE_CASE -> "26-100001";
        case OTHER_WITH_INACTIVE_CASE -> "26-100009";
        case OTHER_WITH_UNKNOWN_CASE -> "26-999999";
        default -> null;
      };
    }
  }

  static Stream<Meeting> everyMeeting() {
    List<Meeting> all = new ArrayList<>();
    for (Entry entry : Entry.values()) {
      for (Category category : Category.values()) {
        for (Tier tier : Tier.values()) {
          for (Regions regions : Regions.values()) {
            for (boolean stale : List.of(true, false)) {
              all.add(new Meeting(entry, category, tier, regions, stale));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Subd2c {

    private final JudgeMatches judge =
        MatchingFixture.judge(
            law(),
            number ->
                switch (number) {
                  case "26-100001" -> Optional.of(new CaseRecord(number, true, Set.of()));
                  case "26-100009" -> Optional.of(new CaseRecord(number, false, Set.of()));
                  default -> Optional.empty();
                },
            CLOCK);

    @ParameterizedTest
    @MethodSource("platewarden.alerts.ReadMeetsEntryTest#everyMeeting")
    void becomes_what_the_table_says(Meeting meeting) {
      var matched = judge.judge(READ, List.of(meeting.match()));

      assertThat(matched)
          .singleElement()
          .extracting(RaiseAlerts.Matched::disposition)
          .isEqualTo(meeting.expected());
    }
  }

  private static Law law() {
    try (InputStream in = Law.class.getResourceAsStream("/rules/law.yaml")) {
      return LawReader.read(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

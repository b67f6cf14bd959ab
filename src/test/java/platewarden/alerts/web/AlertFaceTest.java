package platewarden.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.AlertView;
import platewarden.alerts.Caution;
import platewarden.alerts.Caution.Kind;
import platewarden.alerts.Verification;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.platform.web.Mood;
import platewarden.reads.ReadImage.Role;

class AlertFaceTest {

  private static final Instant SEEN = Instant.parse("2026-11-23T04:41:07Z");

  @Nested
  @DisplayName("GO-445.17 Verification")
  class NotProbableCause {

    @Test
    void an_alert_that_only_waits_is_not_shown_as_doubtful() {
      var face = face(AlertStatus.NEW, "8JR417", "BJR417", Kind.CHARACTER_DIFFERS, Kind.LIST_AGE);

      assertThat(face.mood()).isEqualTo(Mood.WARN);
      assertThat(face.word()).isEqualTo("Not verified");
    }

    @Test
    void an_unknown_state_and_a_stale_list_are_shown_as_contradictions() {
      var face = face(AlertStatus.NEW, "MDG551", "MDG551", Kind.REGION_UNKNOWN, Kind.LIST_STALE);

      assertThat(face.mood()).isEqualTo(Mood.BAD);
      assertThat(face.word()).isEqualTo("Doubtful: 2 contradictions");
    }

    @Test
    void a_verified_alert_is_no_longer_in_doubt() {
      var face = face(AlertStatus.CONFIRMED, "MDG551", "MDG551", Kind.LIST_STALE);

      assertThat(face.doubtful()).isFalse();
      assertThat(face.mood()).isEqualTo(Mood.OK);
    }

    @Test
    void the_character_that_differs_is_marked_on_both_plates_and_said() {
      var face = face(AlertStatus.NEW, "8JR417", "BJR417");

      assertThat(face.read().get(0)).isEqualTo(new AlertFace.Cell("8", true));
      assertThat(face.listed().get(0)).isEqualTo(new AlertFace.Cell("B", true));
      assertThat(face.read().subList(1, 6)).noneMatch(AlertFace.Cell::differs);
      assertThat(face.difference()).isEqualTo("1 is 8 on camera, B on the list");
    }

    @ParameterizedTest
    @EnumSource(Match.Tier.class)
    void every_tier_but_the_same_text_is_said_in_words(Match.Tier tier) throws IOException {
      var face =
          new AlertFace(
              alert(
                  tier,
                  AlertStatus.NEW,
                  new AlertView.Compared("8JR417", "BJR417", List.of(1), "US-MN", "US-MN", 0.93),
                  SEEN));
      Properties words = new Properties();
      try (InputStream in = AlertFace.class.getResourceAsStream("/messages.properties")) {
        words.load(in);
      }

      if (tier == Match.Tier.EXACT) {
        assertThat(face.how()).isNull();
      } else {
        assertThat(words.getProperty(face.how())).isNotBlank();
        assertThat(words.getProperty(face.how() + ".means")).isNotBlank();
      }
    }

    @Test
    void a_missing_character_shows_as_a_gap() {
      var face = face(AlertStatus.NEW, "JR417", "JR4170");

      assertThat(face.read().get(5)).isEqualTo(new AlertFace.Cell("–", true));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Destroyed {

    @Test
    void shows_no_cell_of_a_plate_that_was_destroyed() {
      var face = new AlertFace(alert(AlertStatus.MISREAD, null, SEEN));

      assertThat(face.read()).isEmpty();
      assertThat(face.difference()).isNull();
    }
  }

  @Nested
  class OnTheConsole {

    @Test
    void the_newest_that_waits_is_large() {
      var answered = face(AlertStatus.MISREAD, "AAA111", "AAA111").alert();
      var waiting = face(AlertStatus.NEW, "BBB222", "BBB222").alert();

      var console = Console.of(List.of(answered, waiting), null);

      assertThat(console.large()).extracting(AlertFace::id).isEqualTo(waiting.id());
      assertThat(console.waiting()).isEqualTo(1);
      assertThat(console.previous()).extracting(AlertFace::id).isEqualTo(answered.id());
      assertThat(console.next()).isNull();
    }

    @Test
    void the_one_that_was_chosen_stays_large() {
      var chosen = face(AlertStatus.CONFIRMED, "AAA111", "AAA111").alert();
      var newer = face(AlertStatus.NEW, "BBB222", "BBB222").alert();

      var console = Console.of(List.of(newer, chosen), chosen.id());

      assertThat(console.large()).extracting(AlertFace::id).isEqualTo(chosen.id());
    }

    @Test
    void nothing_is_large_when_none_waits() {
      var console =
          Console.of(List.of(face(AlertStatus.MISREAD, "AAA111", "AAA111").alert()), null);

      assertThat(console.large()).isNull();
      assertThat(console.empty()).isFalse();
    }
  }

  private static AlertFace face(AlertStatus status, String read, String listed, Kind... cautions) {
    var differs =
        IntStream.rangeClosed(1, Math.max(read.length(), listed.length()))
            .filter(
                at ->
                    at > read.length()
                        || at > listed.length()
                        || read.charAt(at - 1) != listed.charAt(at - 1))
            .boxed()
            .toList();
    return new AlertFace(
        alert(
            status,
            new AlertView.Compared(read, listed, differs, "US-MN", "US-MN", 0.93),
            SEEN,
            cautions));
  }

  private static AlertView alert(
      AlertStatus status, AlertView.@Nullable Compared plates, Instant seen, Kind... cautions) {
    return alert(Match.Tier.EXACT, status, plates, seen, cautions);
  }

  private static AlertView alert(
      Match.Tier tier,
      AlertStatus status,
      AlertView.@Nullable Compared plates,
      Instant seen,
      Kind... cautions) {
    return new AlertView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        LocalDate.of(2026, 11, 22),
        plates,
        new AlertView.Listed(
            Category.STOLEN_VEHICLE,
            tier,
            Match.Regions.AGREE,
            "mn",
            true,
            UUID.randomUUID(),
            seen.minus(Duration.ofHours(6)),
            360,
            720,
            false),
        new AlertView.Seen("f-2", "Snelling Ave N", null, null, seen, seen),
        List.of(new AlertView.Picture(0, Role.SCENE), new AlertView.Picture(1, Role.PLATE)),
        false,
        Arrays.stream(cautions).map(kind -> new Caution(kind, "Ask.", "Because.")).toList(),
        status,
        status == AlertStatus.NEW
            ? null
            : new Verification(status, "officer", "Squad computer", seen, seen, null),
        null);
  }
}

package platewarden.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.preservation.RequestFixture.counsel;
import static platewarden.preservation.RequestFixture.place;
import static platewarden.preservation.RequestFixture.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.reads.Candidate;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;

@DisplayName("13.824 subd. 3(b)")
class DescribeScopeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
  private static final Area CROSSING = new Area(44.95, -93.09, 200);

  private final DescribeScope describe =
      new DescribeScope(
          new PreservationBench(Clock.fixed(NOW, ZoneOffset.UTC)).law,
          Clock.fixed(NOW, ZoneOffset.UTC));

  private HeldScope of(PreservationRequest request) {
    return describe.of(request, NOW);
  }

  @Test
  void plates_are_kept_however_they_are_written_and_o_and_zero_are_one() {
    HeldScope scope = of(counsel(null, null, "bj o-417", "QXJ 731"));

    assertThat(scope.covers(read("BJ0417", NOW.minusSeconds(1)))).isTrue();
    assertThat(scope.covers(read("BJO417", NOW.minusSeconds(1)))).isTrue();
    assertThat(scope.covers(read("QXJ731", NOW.minusSeconds(1)))).isTrue();
    assertThat(scope.covers(read("QXJ732", NOW.minusSeconds(1)))).isFalse();
    assertThat(scope.covers(read(null, NOW.minusSeconds(1)))).isFalse();
    assertThat(scope.onlyPlates()).isTrue();
  }

  @Test
  void a_read_whose_other_reading_is_the_plate_is_kept() {
    Read doubtful =
        new Read(
            java.util.UUID.randomUUID(),
            "fixed-1",
            "lpr",
            null,
            NOW.minusSeconds(9),
            NOW,
            "BJR4I7",
            null,
            null,
            List.of(new Candidate("BJR417", 0.4)),
            null,
            null,
            null,
            Direction.UNKNOWN,
            List.of(),
            Classification.PRIVATE_OR_NONPUBLIC);

    assertThat(of(counsel(null, null, "BJR417")).covers(doubtful)).isTrue();
  }

  @Test
  void without_dates_it_reaches_from_sixty_days_ago_to_receipt_and_not_later() {
    HeldScope scope = of(counsel(null, null, "BJR417"));

    assertThat(scope.covers(read("BJR417", NOW.minus(Duration.ofDays(60))))).isTrue();
    assertThat(scope.covers(read("BJR417", NOW.minusMillis(1)))).isTrue();
    assertThat(scope.covers(read("BJR417", NOW))).as("collected after receipt").isFalse();
    assertThat(of(counsel(null, NOW.plusSeconds(3600), "BJR417")).to()).isEqualTo(NOW);
  }

  @Test
  void a_place_is_a_circle_and_a_read_without_a_place_may_have_been_there() {
    HeldScope scope = of(place(CROSSING, null, NOW.minus(Duration.ofDays(2)), NOW));
    Instant then = NOW.minusSeconds(60);

    assertThat(scope.covers(read("ANY001", then, 44.9517, -93.09))).as("189 m away").isTrue();
    assertThat(scope.covers(read("ANY001", then, 44.9519, -93.09))).as("211 m away").isFalse();
    assertThat(scope.covers(read(null, then, null, null))).isTrue();
  }

  @Test
  void plates_and_a_place_keep_reads_of_either() {
    HeldScope scope = of(place(CROSSING, null, NOW.minus(Duration.ofDays(2)), NOW, "BJR417"));
    Instant then = NOW.minusSeconds(60);

    assertThat(scope.covers(read("BJR417", then, 45.5, -93.0))).isTrue();
    assertThat(scope.covers(read("QXJ731", then, 44.95, -93.09))).isTrue();
    assertThat(scope.covers(read("QXJ731", then, 45.5, -93.0))).isFalse();
  }

  @Test
  void a_place_in_words_may_be_anywhere_until_it_is_on_the_map() {
    HeldScope scope = of(place(null, "Snelling and Marshall", NOW.minus(Duration.ofDays(2)), NOW));
    assertThat(scope.covers(read("ANY001", NOW.minusSeconds(1), 45.5, -93.0))).isTrue();

    HeldScope onMap = scope.at(CROSSING);

    assertThat(onMap.covers(read("ANY001", NOW.minusSeconds(1), 45.5, -93.0))).isFalse();
    assertThat(onMap.covers(read("ANY001", NOW.minusSeconds(1), 44.95, -93.09))).isTrue();
  }

  @Test
  void more_than_the_law_file_s_limits_is_refused_and_the_limit_is_named() {
    String[] many = IntStream.range(0, 2_000).mapToObj(i -> "QX" + i).toArray(String[]::new);
    refused(counsel(null, null, many), "One request may name 100 plates, and this names 2000");
    refused(
        place(new Area(44.95, -93.09, 2001), null, NOW.minusSeconds(60), NOW),
        "between 1 and 2000 meters");
    refused(place(CROSSING, null, NOW.minus(Duration.ofDays(8)), NOW), "at most 7 days");
    refused(place(null, "Snelling", NOW.minus(Duration.ofDays(3)), NOW), "at most 2 days");
    assertThat(of(counsel(null, null, java.util.Arrays.copyOf(many, 100))).plates()).hasSize(100);
  }

  @Test
  void what_describes_nothing_is_refused() {
    refused(counsel(null, null), "Nothing is named");
    refused(counsel(null, null, "???"), "1 of the plates cannot be one");
    refused(counsel(NOW, NOW.minusSeconds(1), "BJR417"), "The end is not after the beginning");
    refused(counsel(NOW.plusSeconds(1), NOW.plusSeconds(9), "BJR417"), "in the future");
    refused(
        place(new Area(Double.NaN, 999, 200), null, NOW.minusSeconds(60), NOW), "not on the map");
  }

  private void refused(PreservationRequest request, @Nullable String reason) {
    assertThatThrownBy(() -> of(request))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
              assertThat(refused.refusals())
                  .extracting(Refusal::reason)
                  .anyMatch(words -> words.contains(String.valueOf(reason)));
              assertThat(refused.getMessage()).doesNotContain("???", "BJR417");
            });
  }
}

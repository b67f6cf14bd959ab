package platewarden.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.search.KeepSearches.Outcome;
import platewarden.search.Rank;
import platewarden.search.SearchLog.Logged;

@DisplayName("13.05 subd. 5(a)(2)")
class MisusePatternsTest {

  /** A Wednesday, 10:00 in Saint Paul. */
  private static final Instant MORNING = Instant.parse("2026-11-25T16:00:00Z");

  private static final Thresholds THRESHOLDS =
      new Thresholds(
          5,
          Duration.ofHours(1),
          Duration.ofMinutes(15),
          3,
          Duration.ofDays(14),
          3,
          Duration.ofHours(1),
          20);

  private final MisusePatterns patterns = new MisusePatterns(THRESHOLDS);

  private static Logged search(
      String who, Instant at, @Nullable String number, Outcome outcome, @Nullable String origin) {
    return new Logged(
        UUID.randomUUID(),
        at,
        who,
        Rank.STAFF,
        "ACTIVE_CRIMINAL_INVESTIGATION",
        number,
        outcome,
        1,
        origin);
  }

  private static Logged at(Instant at, @Nullable String origin) {
    return search("one", at, "26-1", Outcome.DONE, origin);
  }

  @Test
  void a_burst_is_the_fifth_search_within_an_hour_and_not_the_fourth() {
    List<Logged> slow =
        IntStream.range(0, 20).mapToObj(i -> at(MORNING.plusSeconds(1000L * i), null)).toList();
    List<Logged> fast =
        IntStream.range(0, 5).mapToObj(i -> at(MORNING.plusSeconds(900L * i), null)).toList();

    assertThat(patterns.bursts(slow)).isEmpty();
    assertThat(patterns.bursts(fast))
        .singleElement()
        .satisfies(found -> assertThat(found.times()).isEqualTo(5));
    assertThat(patterns.bursts(fast.subList(0, 4))).isEmpty();
  }

  @Test
  void two_places_are_here_and_there_and_here_again_and_no_change_of_office() {
    assertThat(
            patterns.twoPlaces(
                List.of(
                    at(MORNING, "a"),
                    at(MORNING.plusSeconds(60), "b"),
                    at(MORNING.plusSeconds(120), "a"))))
        .hasSize(1);
    assertThat(
            patterns.twoPlaces(
                List.of(
                    at(MORNING, "a"),
                    at(MORNING.plusSeconds(60), "b"),
                    at(MORNING.plusSeconds(120), "b"))))
        .isEmpty();
    assertThat(
            patterns.twoPlaces(
                List.of(
                    at(MORNING, "a"),
                    at(MORNING.plusSeconds(60), "b"),
                    at(MORNING.plusSeconds(901), "a"))))
        .isEmpty();
  }

  @Test
  void a_night_shift_ends_on_the_next_day_and_an_hour_around_it_is_work() {
    List<Shifts.Shift> shifts =
        List.of(
            new Shifts.Shift("one", DayOfWeek.TUESDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));

    // 06:59 and 07:01 of Wednesday, 20:59 and 21:01 of Tuesday, in Saint Paul.
    assertThat(off("2026-11-25T12:59:00Z", shifts)).isFalse();
    assertThat(off("2026-11-25T13:01:00Z", shifts)).isTrue();
    assertThat(off("2026-11-25T02:59:00Z", shifts)).isTrue();
    assertThat(off("2026-11-25T03:01:00Z", shifts)).isFalse();
    assertThat(off("2026-11-25T13:01:00Z", List.of())).isFalse();
  }

  private boolean off(String at, List<Shifts.Shift> shifts) {
    return !patterns.offShift(List.of(at(Instant.parse(at), null)), shifts).isEmpty();
  }

  @Test
  void the_third_refusal_for_a_case_of_others_is_looked_at() {
    List<Logged> searches = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      searches.add(search("one", MORNING.plusSeconds(i), "26-2", Outcome.REFUSED, null));
      searches.add(search("two", MORNING.plusSeconds(i), "26-2", Outcome.DONE, null));
    }

    assertThat(patterns.outOfAssignment(searches, one -> true))
        .singleElement()
        .satisfies(found -> assertThat(found.username()).isEqualTo("one"));
    assertThat(patterns.outOfAssignment(searches, one -> false)).isEmpty();
    assertThat(patterns.outOfAssignment(searches.subList(0, 4), one -> true)).isEmpty();
  }

  @Test
  void complaints_that_no_case_followed_are_looked_at_after_fourteen_days() {
    List<Logged> without =
        IntStream.range(0, 3)
            .mapToObj(i -> search("one", MORNING.plusSeconds(i), null, Outcome.DONE, null))
            .toList();
    List<Logged> followed = new ArrayList<>(without);
    followed.add(at(MORNING.plus(Duration.ofDays(3)), null));
    Instant later = MORNING.plus(Duration.ofDays(15));

    assertThat(patterns.noCaseActivity(without, later)).hasSize(1);
    assertThat(patterns.noCaseActivity(without, MORNING.plus(Duration.ofDays(13)))).isEmpty();
    assertThat(patterns.noCaseActivity(followed, later)).isEmpty();
  }

  @Test
  void the_sample_is_the_same_for_the_same_seed_and_another_for_another() {
    List<Logged> searches =
        IntStream.range(0, 200).mapToObj(i -> at(MORNING.plusSeconds(i), null)).toList();

    List<Logged> drawn = DrawSample.choose(searches, "seed", 20);

    assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
    assertThat(DrawSample.choose(searches, "seed", 20)).isEqualTo(drawn);
    assertThat(DrawSample.choose(searches, "other", 20)).isNotEqualTo(drawn);
  }
}

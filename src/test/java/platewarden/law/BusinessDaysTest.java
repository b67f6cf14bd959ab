package platewarden.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  private static final ZoneId SAINT_PAUL = ZoneId.of("America/Chicago");

  private final BusinessDays days = LawReader.read(text(), "law.yaml").businessDays();

  @Nested
  @DisplayName("645.44 subd. 5")
  class Holidays {

    @Test
    void a_year_has_the_holidays_of_the_law_and_no_other() {
      assertThat(closed(2026))
          .containsExactly(
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 1, 19),
              LocalDate.of(2026, 2, 16),
              LocalDate.of(2026, 5, 25),
              LocalDate.of(2026, 6, 19),
              // July 4 is a Saturday.
              LocalDate.of(2026, 7, 3),
              LocalDate.of(2026, 9, 7),
              LocalDate.of(2026, 10, 12),
              LocalDate.of(2026, 11, 11),
              LocalDate.of(2026, 11, 26),
              LocalDate.of(2026, 11, 27),
              LocalDate.of(2026, 12, 25));
    }

    @Test
    void one_that_falls_on_a_sunday_is_kept_on_monday_and_new_years_eve_on_a_friday() {
      assertThat(closed(2027)).contains(LocalDate.of(2027, 7, 5), LocalDate.of(2027, 12, 24));
      // January 1, 2028 is a Saturday.
      assertThat(closed(2027)).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void what_was_not_yet_a_holiday_was_none() {
      assertThat(days.isBusinessDay(LocalDate.of(2019, 6, 19))).isTrue();
      assertThat(days.isBusinessDay(LocalDate.of(2024, 6, 19))).isFalse();
    }

    private List<LocalDate> closed(int year) {
      return LocalDate.of(year, 1, 1)
          .datesUntil(LocalDate.of(year + 1, 1, 1))
          .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
          .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
          .filter(day -> !days.isBusinessDay(day))
          .toList();
    }
  }

  @Nested
  @DisplayName("645.15")
  class Computation {

    @ParameterizedTest
    @CsvSource({
      // Ten days over Thanksgiving, the first day excluded.
      "2026-11-23, 10, 2026-12-09",
      "2026-11-25, 1, 2026-11-30",
      "2026-07-02, 1, 2026-07-06",
      "2026-11-28, 1, 2026-11-30",
      "2026-11-24, 0, 2026-11-24"
    })
    void leaves_out_weekends_and_holidays(LocalDate from, int count, LocalDate due) {
      Instant noon = from.atTime(12, 0).atZone(SAINT_PAUL).toInstant();
      assertThat(days.after(noon, count))
          .isEqualTo(due.atTime(12, 0).atZone(SAINT_PAUL).toInstant());
    }

    @Test
    void keeps_the_hour_of_the_day_when_the_clocks_change() {
      Instant friday = LocalDate.of(2026, 10, 30).atTime(12, 0).atZone(SAINT_PAUL).toInstant();
      assertThat(days.after(friday, 1))
          .isEqualTo(LocalDate.of(2026, 11, 2).atTime(12, 0).atZone(SAINT_PAUL).toInstant());
    }
  }

  @Test
  void a_holiday_without_a_day_does_not_start() {
    String text =
        text().replace("Labor Day, nth: {month: SEPTEMBER, weekday: MONDAY, week: 1}", "Labor Day");
    assertThatThrownBy(() -> LawReader.read(text, "law.yaml"))
        .isInstanceOf(LawNotUsable.class)
        .hasMessageContaining("Labor Day needs a date or a weekday of a month");
  }

  @Test
  void a_law_without_holidays_does_not_start() {
    String text = text().replace("legalHolidays:", "holidaysElsewhere:");
    assertThatThrownBy(() -> LawReader.read(text, "law.yaml"))
        .isInstanceOf(LawNotUsable.class)
        .hasMessageContaining("there are no legal holidays, 645.44 subd. 5");
  }

  private static String text() {
    try {
      return Files.readString(Path.of("rules/law.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package platewarden.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T04:41:07Z");

  private final Times times = new Times(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void times_are_central_time() {
    assertThat(times.clock(NOW)).isEqualTo("22:41:07");
    assertThat(times.moment(NOW)).isEqualTo("Sun Nov 22, 22:41:07");
    assertThat(times.day(NOW)).isEqualTo("Nov 22, 2026");
    assertThat(times.greeting()).isEqualTo("Good evening");
  }

  @Test
  void yesterday_begins_at_midnight_in_saint_paul() {
    assertThat(times.near(NOW.minusSeconds(3600))).isEqualTo("21:41 today");
    assertThat(times.near(NOW.minusSeconds(24 * 3600))).isEqualTo("22:41 yesterday");
    assertThat(times.near(NOW.minusSeconds(48 * 3600))).isEqualTo("22:41 on Nov 20, 2026");
  }

  @Test
  void an_age_has_the_unit_that_reads_best() {
    assertThat(times.age(35)).isEqualTo("35 min");
    assertThat(times.age(390)).isEqualTo("6.5 h");
    assertThat(times.age(300)).isEqualTo("5 h");
    assertThat(times.age(26 * 60)).isEqualTo("26 h");
    assertThat(times.age(5 * 1440)).isEqualTo("5 days");
  }

  @Test
  void how_long_ago_and_how_long_until() {
    assertThat(times.ago(NOW.minusSeconds(38))).isEqualTo("38 seconds ago");
    assertThat(times.ago(NOW.minusSeconds(240))).isEqualTo("4 minutes ago");
    assertThat(times.until(LocalDate.of(2026, 11, 24))).isEqualTo("in 2 days");
    assertThat(times.until(LocalDate.of(2026, 11, 22))).isEqualTo("today");
  }
}

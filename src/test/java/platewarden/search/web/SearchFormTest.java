package platewarden.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchFormTest {

  @Test
  void a_plate_with_a_star_or_a_question_mark_is_a_pattern() {
    assertThat(form("BJR4*").request().pattern()).isEqualTo("BJR4*");
    assertThat(form("BJR4*").request().plate()).isNull();
    assertThat(form("BJR?17").request().pattern()).isEqualTo("BJR?17");
    assertThat(form(" BJR417 ").request().plate()).isEqualTo("BJR417");
    assertThat(form(" BJR417 ").request().pattern()).isNull();
  }

  @Test
  void times_are_those_of_saint_paul_in_summer_and_winter() {
    var summer = dated("2026-07-01T12:00", "2026-11-22T12:00").request();

    assertThat(summer.from()).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
    assertThat(summer.to()).isEqualTo(Instant.parse("2026-11-22T18:00:00Z"));
  }

  @Test
  void a_time_that_is_none_is_named_by_its_field() {
    assertThat(dated("yesterday", "2026-11-22T12:00").mistakes()).containsOnlyKeys("from");
    assertThat(dated("", "").mistakes()).isEmpty();
  }

  @Test
  void what_was_left_empty_is_missing_and_no_purpose_is_guessed() {
    var request = SearchForm.blank(Instant.parse("2026-11-22T18:00:00Z")).request();

    assertThat(request.purpose()).isNull();
    assertThat(request.factualBasis()).isNull();
    assertThat(request.plate()).isNull();
    assertThat(request.readers()).isEmpty();
  }

  @Test
  void the_first_window_reaches_to_the_end_of_today_so_that_a_read_of_this_minute_is_in_it() {
    var request = SearchForm.blank(Instant.parse("2026-11-23T05:59:00Z")).request();

    assertThat(request.to()).isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
    assertThat(request.from()).isEqualTo(Instant.parse("2026-11-16T06:00:00Z"));
  }

  @Test
  void a_purpose_goes_to_the_rules_as_it_was_named() {
    assertThat(form("A").request().purpose()).isEqualTo("MISSING_PERSON");
    assertThat(form("A").request().near()).isNull();
  }

  private static SearchForm form(String plate) {
    return new SearchForm(
        "MISSING_PERSON",
        "26-100001",
        "",
        "facts",
        plate,
        null,
        null,
        null,
        List.of(),
        "true",
        null,
        null,
        null,
        null);
  }

  private static SearchForm dated(String from, String to) {
    return new SearchForm(
        null, null, null, null, "A", null, from, to, null, null, null, null, null, null);
  }
}

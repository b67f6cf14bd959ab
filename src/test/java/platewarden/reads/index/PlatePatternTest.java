package platewarden.reads.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.NumberRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Plates;
import platewarden.reads.Read;

class PlatePatternTest {

  /** Few characters, so that plates and patterns meet; digits, so that places could be mistaken. */
  private static final String CHARACTERS = "A12";

  @Provide
  Arbitrary<String> plates() {
    return Arbitraries.strings()
        .withChars(CHARACTERS.toCharArray())
        .ofMinLength(1)
        .ofMaxLength(Plates.LONGEST);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings()
        .withChars((CHARACTERS + "**?").toCharArray())
        .ofMinLength(1)
        .ofMaxLength(7);
  }

  @Property(tries = 20_000)
  void a_plate_is_found_if_and_only_if_the_pattern_says_so(
      @ForAll("plates") String plate, @ForAll("patterns") String text) {
    boolean expected = says(text, plate);
    Statistics.collect(expected);

    assertThat(isFound(text, plate)).as("%s in %s", text, plate).isEqualTo(expected);
  }

  /** A pattern made from the plate itself, so that most of them match. */
  @Property(tries = 20_000)
  void a_plate_is_found_by_every_pattern_made_from_it(
      @ForAll("plates") String plate, @ForAll long choices) {
    String text = loosened(plate, choices);

    assertThat(says(text, plate)).isTrue();
    assertThat(isFound(text, plate)).as("%s in %s", text, plate).isTrue();
  }

  @Property(tries = 5_000)
  void what_is_exact_needs_no_second_look(
      @ForAll("plates") String plate, @ForAll("patterns") String text) {
    PlatePattern pattern = new PlatePattern(text);
    if (pattern.isExact()) {
      assertThat(meetsAll(pattern, plate)).isEqualTo(pattern.matches(plate));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ABC123, ABC123, true",
    "ABC12,  ABC123, false",
    "ABC???, ABC123, true",
    "ABC??,  ABC123, false",
    "A*3,    ABC123, true",
    "*C1*,   ABC123, true",
    "*C1*,   C1, true",
    "*1C*,   ABC123, false",
    "*B*1*,  ABC123, true",
    "*1*B*,  ABC123, false",
    "*A?C*,  ABC123, true",
    "A*A,    A, false",
    "AB*BA,  ABA, false",
    "*,      A, true",
  })
  void patterns_mean_what_they_look_like(String text, String plate, boolean found) {
    assertThat(says(text, plate)).isEqualTo(found);
    assertThat(isFound(text, plate)).isEqualTo(found);
  }

  /** What the search does: the terms choose, and where they are not exact, the plate decides. */
  private static boolean isFound(String text, String plate) {
    PlatePattern pattern = new PlatePattern(text);
    return meetsAll(pattern, plate) && (pattern.isExact() || pattern.matches(plate));
  }

  private static boolean meetsAll(PlatePattern pattern, String plate) {
    ReadDocument document = ReadDocument.of(read(plate));
    return pattern.terms().stream().allMatch(term -> meets(term, document));
  }

  /** As Elasticsearch evaluates these queries over keyword and number fields. */
  private static boolean meets(Query query, ReadDocument document) {
    if (query.isTerm()) {
      TermQuery term = query.term();
      return switch (term.field()) {
        case "parts" ->
            Objects.requireNonNull(document.parts()).contains(term.value().stringValue());
        case "places" ->
            Objects.requireNonNull(document.places()).contains(term.value().stringValue());
        case "length" -> term.value().longValue() == length(document);
        default -> throw new AssertionError("No such field: " + term.field());
      };
    }
    NumberRangeQuery range = query.range().number();
    assertThat(range.field()).isEqualTo("length");
    return length(document) >= Objects.requireNonNull(range.gte());
  }

  private static int length(ReadDocument document) {
    return Objects.requireNonNull(document.length());
  }

  /** The meaning, as plainly as it can be said. */
  private static boolean says(String pattern, String plate) {
    if (pattern.isEmpty()) {
      return plate.isEmpty();
    }
    String rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '*' -> says(rest, plate) || (!plate.isEmpty() && says(pattern, plate.substring(1)));
      case '?' -> !plate.isEmpty() && says(rest, plate.substring(1));
      default ->
          !plate.isEmpty()
              && plate.charAt(0) == pattern.charAt(0)
              && says(rest, plate.substring(1));
    };
  }

  private static String loosened(String plate, long choices) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plate.length(); i++) {
      switch ((int) ((choices >>> (4 * i)) & 7)) {
        case 0 -> text.append('*');
        case 1 -> text.append('?');
        case 2 -> text.append('*').append(plate.charAt(i));
        default -> text.append(plate.charAt(i));
      }
    }
    return text.toString();
  }

  private static Read read(String plate) {
    Instant at = Instant.parse("2026-11-24T18:00:00Z");
    return new Read(
        new UUID(0, 1),
        "reader-1",
        "lpr",
        null,
        at,
        at,
        plate,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        Direction.UNKNOWN,
        List.of(),
        Classification.PRIVATE_OR_NONPUBLIC);
  }
}

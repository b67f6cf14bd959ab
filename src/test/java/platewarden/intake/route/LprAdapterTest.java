package platewarden.intake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.MessageNotReadable.Why;
import platewarden.intake.ReadOffer;
import platewarden.intake.ReaderMessage;
import platewarden.readers.Reader;
import platewarden.reads.Direction;
import platewarden.reads.ReadImage.Role;

class LprAdapterTest {

  private static final Reader READER =
      new Reader("demo-1", "x", Reader.Kind.FIXED, "x", 44.9, -93.1, Reader.State.ACTIVE);

  private final LprAdapter adapter = new LprAdapter();

  private Delivery adapt(String json) {
    return adapter.adapt(
        new ReaderMessage(READER, "lpr", Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8)));
  }

  private ReadOffer only(String json) {
    return adapt(json).offers().get(0);
  }

  @Test
  void understands_the_read_of_the_contract() {
    ReadOffer read =
        only(
            """
            {"sourceEventId":"c1-000001","collectedAt":"2026-11-22T14:03:07.120Z","plate":"ABC123",
             "region":"US-MN","confidence":0.93,"candidates":[{"plate":"A8C123","confidence":0.41}],
             "latitude":44.95,"longitude":-93.09,"lane":1,"direction":"APPROACH",
             "images":[{"role":"PLATE","mediaType":"image/jpeg","base64":"/9j/4A"}]}
            """);

    assertThat(read.fault()).isNull();
    assertThat(read.sourceEventId()).isEqualTo("c1-000001");
    assertThat(read.collectedAt()).isEqualTo(Instant.parse("2026-11-22T14:03:07.120Z"));
    assertThat(read.plate()).isEqualTo("ABC123");
    assertThat(read.region()).isEqualTo("US-MN");
    assertThat(read.confidence()).isEqualTo(0.93);
    assertThat(read.candidates()).extracting("plate").containsExactly("A8C123");
    assertThat(read.lane()).isEqualTo(1);
    assertThat(read.direction()).isEqualTo(Direction.APPROACH);
    assertThat(read.pictures().get(0).role()).isEqualTo(Role.PLATE);
    assertThat(read.pictures().get(0).bytes()).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void takes_an_array_and_gives_each_its_place() {
    assertThat(adapt("[{\"plate\":\"A\"},{\"plate\":\"B\"}]").offers())
        .extracting(ReadOffer::index, ReadOffer::plate)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "A"),
            org.assertj.core.groups.Tuple.tuple(1, "B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'collectedAt':'yesterday'}|collectedAt is not a time of ISO 8601",
        "{'collectedAt':'2026-11-22T14:03:07'}|collectedAt is not a time of ISO 8601",
        "{'collectedAt':1760000000504}|collectedAt is not a text",
        "{'collectedAt':'0001-01-01T00:00:00Z'}|collectedAt is not a time of this century",
        "{'plate':123}|plate is not a text",
        "{'confidence':93}|confidence is not a number from 0 to 1",
        "{'latitude':144.95}|latitude is not a number from -90 to 90",
        "{'lane':'left'}|lane is not a whole number",
        "7|a read is an object",
      })
  void says_what_it_cannot_understand_without_quoting_it(String item, String fault) {
    assertThat(only("[" + item.replace('\'', '"') + "]").fault()).startsWith(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[{\"plate\":\"TSV417\"}", "{} {}", "{\"a\":1,\"a\":2}", "7"})
  void what_is_not_json_is_malformed_and_not_quoted(String body) {
    assertThatThrownBy(() -> adapt(body))
        .isInstanceOfSatisfying(
            MessageNotReadable.class, e -> assertThat(e.why()).isEqualTo(Why.MALFORMED))
        .hasMessageNotContaining("TSV417")
        .hasNoCause();
  }

  @Test
  void a_thousand_reads_are_taken_and_one_more_is_too_many() {
    assertThat(adapt("[" + "{},".repeat(999) + "{}]").offers()).hasSize(1000);
    assertThatThrownBy(() -> adapt("[" + "{},".repeat(1000) + "{}]"))
        .isInstanceOfSatisfying(
            MessageNotReadable.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_LARGE));
  }

  @Test
  void an_unusable_region_or_direction_is_unknown() {
    ReadOffer read = only("{\"region\":\"Minnesota\",\"direction\":\"north\"}");

    assertThat(read.region()).isNull();
    assertThat(read.direction()).isEqualTo(Direction.UNKNOWN);
    assertThat(read.fault()).isNull();
  }

  @Nested
  @DisplayName("13.824 subd. 2(a)")
  class Stripped {

    @Test
    void every_other_field_counts_by_its_name_once_for_each_read() {
      assertThat(
              adapt(
                      """
                      [{"plate":"ABC123","occupants":2,"vehicle":{"color":[{"name":"red"},{"name":"blue"}]}},
                       {"plate":"ABC124","occupants":1,"images":[{"role":"PLATE","exif":{"owner":"x"}}]}]
                      """)
                  .stripped())
          .isEqualTo(
              java.util.Map.of("occupants", 2L, "vehicle.color.name", 1L, "images.exif.owner", 1L));
    }

    @Test
    void a_plate_in_the_place_of_a_name_is_not_counted_by_its_name() {
      assertThat(
              adapt(
                      """
                      {"plate":"HELLO","HELLO":1,"tsv-417":2,"x":{"ABC123":{"deep":1}},"417TSV":3,
                       "a name with blanks":4}
                      """)
                  .stripped())
          .containsOnlyKeys("(other)", "x.(other).deep");
    }

    @Test
    void a_flood_of_names_does_not_fill_the_table() {
      StringBuilder json = new StringBuilder("{\"plate\":\"ABC123\"");
      for (int i = 0; i < 1000; i++) {
        json.append(",\"occupant_number_").append(i).append("\":1");
      }

      assertThat(adapt(json.append('}').toString()).stripped()).hasSizeLessThanOrEqualTo(301);
    }
  }
}

package platewarden.intake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.OfferedPicture;
import platewarden.intake.ReadOffer;
import platewarden.intake.ReaderMessage;
import platewarden.readers.Reader;
import platewarden.reads.Candidate;
import platewarden.reads.ReadImage.Role;

class RekorAdapterTest {

  private static final Reader SQUAD =
      new Reader(
          "squad", "Squad", Reader.Kind.MOBILE, "Squad 214", null, null, Reader.State.ACTIVE);

  private final RekorAdapter adapter = new RekorAdapter();

  private Delivery adapt(byte[] body) {
    return adapter.adapt(new ReaderMessage(SQUAD, "rekor", Instant.EPOCH, body));
  }

  private Delivery sample(String name) throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/samples/rekor/" + name)) {
      return adapt(Objects.requireNonNull(file).readAllBytes());
    }
  }

  private Delivery text(String json) {
    return adapt(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpr_group.v2.json", "alpr_group.v3.json", "alpr_alert.v1.json"})
  void a_group_is_one_read_of_the_vehicle(String file) throws IOException {
    Delivery delivery = sample(file);

    assertThat(delivery.offers()).hasSize(1);
    ReadOffer read = delivery.offers().get(0);
    assertThat(read.fault()).isNull();
    assertThat(read.plate()).isEqualTo("TST123");
    assertThat(read.region()).isEqualTo("US-MN");
    assertThat(read.confidence()).isBetween(0.93, 0.94);
    assertThat(read.collectedAt()).isEqualTo(Instant.ofEpochMilli(1760000000504L));
    assertThat(read.sourceEventId()).endsWith("-1234-1760000002676/0");
    assertThat(read.latitude()).isEqualTo(44.95);
    assertThat(read.longitude()).isEqualTo(-93.09);
    assertThat(read.candidates())
        .extracting(Candidate::plate)
        .containsExactly("TST123", "TST1Z3", "TS7123");
    assertThat(read.pictures())
        .extracting(OfferedPicture::role)
        .containsExactly(Role.PLATE, Role.VEHICLE);
    assertThat(read.pictures().get(0).bytes()).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void each_result_of_a_frame_is_a_read() throws IOException {
    Delivery delivery = sample("alpr_results.v2.json");

    assertThat(delivery.offers()).hasSize(1);
    ReadOffer read = delivery.offers().get(0);
    assertThat(read.plate()).isEqualTo("TST123");
    assertThat(read.collectedAt()).isEqualTo(Instant.ofEpochMilli(1760000000425L));
    assertThat(read.sourceEventId()).endsWith("-1234-1760000000425/0");
    assertThat(read.latitude()).as("the agent did not say where").isNull();
  }

  @Test
  void what_the_camera_thinks_of_the_vehicle_is_stripped_and_counted_by_name() throws IOException {
    assertThat(sample("alpr_group.v3.json").stripped())
        .containsEntry("vehicle.color.name", 1L)
        .containsEntry("vehicle.make_model.name", 1L)
        .containsEntry("vehicle.year.name", 1L)
        .containsEntry("travel_direction", 1L)
        .containsEntry("vehicle_path.x", 1L)
        .containsEntry("custom_data.API_KEY", 1L)
        .doesNotContainKeys("best_plate_number", "gps_latitude", "vehicle_crop_jpeg");
  }

  @Test
  void another_makers_alert_is_not_ours() throws IOException {
    assertThat(sample("alpr_alert.v1.json").stripped())
        .containsEntry("alert_list", 1L)
        .containsEntry("description", 1L)
        .containsEntry("plate_number", 1L)
        .containsEntry("group.vehicle.color.name", 1L);
  }

  @Test
  void a_heartbeat_is_no_read_and_nothing_of_it_is_counted() throws IOException {
    Delivery delivery = sample("heartbeat.json");

    assertThat(delivery.offers()).isEmpty();
    assertThat(delivery.stripped()).isEmpty();
    assertThat(delivery.toString()).doesNotContain("rtsp").doesNotContain("REDACTED");
  }

  @Test
  void an_old_agent_writes_the_state_without_the_country() {
    Delivery delivery =
        text(
            """
            {"data_type":"alpr_group","version":1,"epoch_start":1760000000504,"best_region":"mo",
             "country":"us","best_plate":{"plate":"TST123","candidates":[{"plate":"TST1Z3"}]}}
            """);

    ReadOffer read = delivery.offers().get(0);
    assertThat(read.region()).isEqualTo("US-MO");
    assertThat(read.plate()).isEqualTo("TST123");
    assertThat(read.candidates()).extracting(Candidate::plate).containsExactly("TST1Z3");
  }

  @Test
  void a_missing_state_is_unknown_and_never_minnesota() {
    Delivery delivery =
        text("{\"data_type\":\"alpr_group\",\"epoch_start\":1760000000504,\"country\":\"us\"}");

    assertThat(delivery.offers().get(0).region()).isNull();
  }

  @Test
  void a_percentage_is_never_guessed_from_its_size() {
    Delivery delivery =
        text("{\"data_type\":\"alpr_group\",\"epoch_start\":1760000000504,\"best_confidence\":1}");

    assertThat(delivery.offers().get(0).confidence()).isEqualTo(0.01);
  }

  @Test
  void seconds_in_the_place_of_milliseconds_are_not_understood() {
    Delivery delivery = text("{\"data_type\":\"alpr_group\",\"epoch_start\":1760000000}");

    assertThat(delivery.offers().get(0).fault()).startsWith("epoch_start is not a time");
  }

  @Test
  void other_messages_of_the_agent_are_no_reads() {
    Delivery delivery = text("{\"data_type\":\"vehicle\",\"body_type\":\"truck\"}");

    assertThat(delivery.offers()).isEmpty();
    assertThat(delivery.stripped()).containsOnlyKeys("body_type");
  }

  @Test
  void a_message_without_a_type_is_malformed() {
    assertThatThrownBy(() -> text("[]")).isInstanceOf(MessageNotReadable.class);
  }
}

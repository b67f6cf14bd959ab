package platewarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCityTest {

  private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");

  private final Fleet fleet = new Fleet();

  private List<Sighting> sightings(int count) {
    Traffic traffic = new Traffic(fleet, 1);
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sightings.add(traffic.next(NOON.plusMillis(500L * i)));
    }
    return sightings;
  }

  @Test
  void a_listed_vehicle_passes_in_the_first_ten_seconds_and_then_about_once_a_minute() {
    List<Sighting> minutes = sightings(1200);

    assertThat(minutes.subList(0, 20)).anyMatch(each -> each.vehicle().listed() != null);
    assertThat(minutes.stream().filter(each -> each.vehicle().listed() != null).count())
        .isBetween(8L, 14L);
  }

  @Test
  void vehicles_come_again_and_readers_misread_miss_states_and_read_nothing() {
    List<Sighting> sightings = sightings(2000);

    Set<String> plates =
        sightings.stream().map(each -> each.vehicle().plate()).collect(Collectors.toSet());
    assertThat(plates.size()).isBetween(150, 420);
    assertThat(sightings)
        .anyMatch(each -> "unknown".equals(each.read().get("plate")))
        .anyMatch(each -> each.read().containsKey("candidates"))
        .anyMatch(each -> !each.read().containsKey("region"))
        .anyMatch(each -> each.read().containsKey("speedMph"));
    assertThat(sightings.stream().map(Sighting::reader).distinct()).hasSize(Crossing.ALL.size());
  }

  @Test
  void the_list_has_the_layout_of_the_states_file_and_zeros_for_o(@TempDir Path hotlists)
      throws IOException {
    new StateFile(hotlists, fleet).drop();

    List<String> lines = Files.readAllLines(hotlists.resolve("mn/mn_ncic.csv"));
    assertThat(lines.get(0)).contains("INVENTED");
    assertThat(lines.subList(1, lines.size()))
        .hasSize(fleet.listed().size() + fleet.elsewhere().size())
        .allSatisfy(
            line -> {
              String[] columns = line.split(",", -1);
              assertThat(columns).hasSize(12);
              assertThat(columns[0]).matches("[VPWMH]\\d{9}");
              assertThat(columns[3]).matches("[A-NP-Z0-9]{1,10}");
            });
    assertThat(lines).anyMatch(line -> line.contains(",Q0L774,MN,"));
    Set<String> numbers = new HashSet<>();
    lines.subList(1, lines.size()).forEach(line -> numbers.add(line.substring(0, 10)));
    assertThat(numbers).hasSize(lines.size() - 1);
    assertThat(hotlists.resolve("mn")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void no_plate_of_the_city_is_one_that_minnesota_issues() {
    List<Vehicle> all = new ArrayList<>(fleet.driving());
    all.addAll(fleet.listed());
    all.addAll(fleet.elsewhere());

    assertThat(all).allMatch(vehicle -> vehicle.plate().matches(".*[QIO].*"));
  }

  @Test
  void a_picture_is_a_small_jpeg() throws IOException {
    byte[] jpeg = PlatePicture.of(fleet.listed().get(0));

    assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF).hasSizeLessThan(20_000);
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(240);
  }
}

package platewarden.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.protection.KeysInMemory;
import platewarden.sealing.KeyScope;

class QuarantineDirectoryTest {

  private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final byte[] CONTENT = "TSV417 and more".getBytes(StandardCharsets.UTF_8);

  private Path folder;

  private final KeysInMemory keys = new KeysInMemory();
  private QuarantineDirectory quarantine;

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    quarantine = new QuarantineDirectory(folder, keys);
  }

  private String keep(Instant receivedAt) throws IOException {
    String id = quarantine.keep(receivedAt, "demo-1", List.of("line 2 is not JSON"), CONTENT);
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith(id)) {
        Files.setLastModifiedTime(file, FileTime.from(receivedAt));
      }
    }
    return id;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void what_is_kept_can_be_opened_and_is_nowhere_in_clear() throws IOException {
    String id = keep(NOON);

    assertThat(quarantine.open(DAY, id)).isEqualTo(CONTENT);
    for (Path file : files()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("TSV417");
    }
    assertThat(folder.resolve(DAY.toString()).resolve(id + ".reasons.json"))
        .content()
        .contains("line 2 is not JSON")
        .contains("demo-1");
  }

  @Test
  void what_is_a_day_old_is_destroyed_and_what_is_younger_stays() throws IOException {
    String old = keep(NOON.minus(Duration.ofHours(4)));
    String young = keep(NOON);

    assertThat(quarantine.destroyReceivedBefore(NOON.minus(Duration.ofHours(1)))).isEqualTo(1);

    assertThat(files()).noneMatch(file -> file.toString().contains(old));
    assertThat(quarantine.open(DAY, young)).isEqualTo(CONTENT);
  }

  @Test
  void the_key_of_a_day_goes_with_its_last_file() throws IOException {
    keep(NOON);

    assertThat(quarantine.destroyReceivedBefore(NOON.plus(Duration.ofHours(13)))).isEqualTo(1);

    assertThat(files()).isEmpty();
    assertThat(keys.isDestroyed(new KeyScope("quarantine", DAY.toString()))).isTrue();
  }

  @Test
  void destroying_a_collection_day_destroys_what_was_received_until_then() throws IOException {
    String id = keep(NOON);
    assertThat(quarantine.remaining(DAY)).isEqualTo(1);
    assertThat(quarantine.remaining(DAY.minusDays(1))).isZero();

    assertThat(quarantine.destroyDay(DAY)).isEqualTo(1);
    assertThat(quarantine.destroyDay(DAY)).isZero();

    assertThat(quarantine.remaining(DAY)).isZero();
    assertThatThrownBy(() -> quarantine.open(DAY, id)).isInstanceOf(IOException.class);
  }
}

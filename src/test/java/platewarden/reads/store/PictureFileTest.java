package platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.reads.store.PictureFile.Sealed;

@DisplayName("13.05 subd. 5(b)")
class PictureFileTest {

  private Path path;
  private PictureFile file;

  @BeforeEach
  void open(@TempDir Path folder) {
    path = folder.resolve("000");
    file = new PictureFile(path);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Sealed picture(UUID read, int number, String text) {
    return new Sealed(read, number, bytes(text));
  }

  @Test
  void what_is_added_is_found_and_nothing_else() {
    UUID read = UUID.randomUUID();
    assertThat(file.find(read, 0)).isEmpty();
    file.add(List.of(picture(read, 0, "plate"), picture(read, 1, "car")));
    file.add(List.of(picture(UUID.randomUUID(), 0, "other")));

    assertThat(file.find(read, 1)).contains(bytes("car"));
    assertThat(file.find(read, 2)).isEmpty();
    assertThat(file.find(UUID.randomUUID(), 0)).isEmpty();
    assertThat(file.pictures()).isEqualTo(3);
  }

  @Test
  void of_a_blanked_picture_no_byte_is_left_and_the_others_stay() throws IOException {
    UUID gone = UUID.randomUUID();
    UUID stays = UUID.randomUUID();
    file.add(
        List.of(
            picture(gone, 0, "GONE-A"), picture(stays, 0, "STAYS"), picture(gone, 1, "GONE-B")));

    assertThat(file.count(gone::equals)).isEqualTo(2);
    assertThat(file.blank(gone::equals)).isEqualTo(2);
    assertThat(file.blank(gone::equals)).as("again").isZero();

    assertThat(file.count(gone::equals)).isZero();
    assertThat(file.find(gone, 0)).isEmpty();
    assertThat(file.find(stays, 0)).isPresent();
    assertThat(file.pictures()).isEqualTo(1);
    assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
        .contains("STAYS")
        .doesNotContain("GONE");
  }

  @Test
  void wherever_a_crash_cuts_the_file_off_whole_pictures_stay_and_the_next_takes_the_place()
      throws IOException {
    UUID whole = UUID.randomUUID();
    UUID cut = UUID.randomUUID();
    file.add(List.of(picture(whole, 0, "whole")));
    long first = Files.size(path);
    file.add(List.of(picture(cut, 0, "cut off")));
    byte[] all = Files.readAllBytes(path);

    for (int length = 0; length < all.length; length++) {
      Files.write(path, Arrays.copyOf(all, length));
      assertThat(file.find(whole, 0).isPresent())
          .as("cut at %d", length)
          .isEqualTo(length >= first);
      assertThat(file.find(cut, 0)).isEmpty();
      UUID next = UUID.randomUUID();
      file.add(List.of(picture(next, 0, "next")));
      assertThat(file.find(next, 0)).contains(bytes("next"));
      assertThat(file.pictures()).isEqualTo(length >= first ? 2 : 1);
    }
  }

  @Test
  void what_a_file_system_left_unwritten_at_the_end_is_no_picture() throws IOException {
    UUID read = UUID.randomUUID();
    file.add(List.of(picture(read, 0, "whole")));
    Files.write(path, new byte[500], StandardOpenOption.APPEND);

    file.add(List.of(picture(read, 1, "next")));

    assertThat(file.find(read, 0)).isPresent();
    assertThat(file.find(read, 1)).isPresent();
    assertThat(file.pictures()).isEqualTo(2);
  }

  @Test
  void any_order_of_adding_and_blanking_leaves_what_it_should() {
    Random random = new Random(7);
    Map<UUID, Integer> there = new HashMap<>();
    for (int step = 0; step < 200; step++) {
      List<UUID> known = new ArrayList<>(there.keySet());
      if (random.nextInt(3) > 0 || known.isEmpty()) {
        UUID read = new UUID(random.nextLong(), random.nextLong());
        int pictures = 1 + random.nextInt(3);
        List<Sealed> some = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
          some.add(picture(read, i, read + " " + i));
        }
        file.add(some);
        there.put(read, pictures);
      } else {
        Set<UUID> gone = new HashSet<>();
        for (int i = 0; i < 3; i++) {
          gone.add(known.get(random.nextInt(known.size())));
        }
        int expected = gone.stream().mapToInt(there::get).sum();
        assertThat(file.blank(gone::contains)).isEqualTo(expected);
        there.keySet().removeAll(gone);
      }
    }
    assertThat(file.pictures()).isEqualTo(there.values().stream().mapToInt(i -> i).sum());
    there.forEach(
        (read, pictures) ->
            assertThat(file.find(read, pictures - 1)).contains(bytes(read + " " + (pictures - 1))));
  }
}

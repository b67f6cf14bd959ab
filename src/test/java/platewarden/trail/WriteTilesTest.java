package platewarden.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.trail.offline.VerifyTrail;
import platewarden.trail.store.TrailDatabase;

/** The trail as files: what a stranger can check who has the folder and the key. */
@SuppressWarnings("NullAway.Init")
class WriteTilesTest {

  @TempDir static Path folder;
  private static TrailDatabase database;

  @BeforeAll
  static void a_trail() {
    database = TrailDatabase.start(folder.resolve("database"), false);
    append(700);
  }

  @AfterAll
  static void end() {
    database.close();
  }

  private static void append(int entries) {
    database.transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < entries; i++) {
            database.trail.record(
                TrailEvent.done("ReadsSearched", "ada", "search", UUID.randomUUID().toString()));
          }
        });
    database.sequence();
  }

  private static WriteTiles writer(Path to, TrailTiles tiles) {
    return new WriteTiles(database.log, tiles, database.alarms, to);
  }

  private static void write(Path to) throws IOException {
    writer(to, database.tiles).write();
  }

  /** All that the checkpoint says, from the files and the key alone. */
  private static long verified(Path from) throws IOException {
    TileFolder files = new TileFolder(from);
    Note note = Note.parse(files.checkpoint().orElseThrow());
    assertThat(VerifierKey.parse(database.keys.verifierKey()).verifies(note)).isTrue();
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    long size = checkpoint.size();
    List<byte[]> leaves = new ArrayList<>();
    for (long tile = 0; tile * 256 < size; tile++) {
      files.leaves(TileFolder.at(0, tile, size)).forEach(l -> leaves.add(MerkleTree.leaf(l)));
    }
    assertThat(MerkleTree.rootOf(leaves)).isEqualTo(checkpoint.root());
    MerkleTree tree = files.tree(size);
    for (long index : new long[] {0, 255, 256, size - 1}) {
      assertThat(
              Rfc6962.includes(
                  index,
                  size,
                  leaves.get((int) index),
                  tree.inclusion(index, size),
                  checkpoint.root()))
          .isTrue();
    }
    return size;
  }

  private static String verifier(Path to) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    VerifyTrail.run(
        List.of(to.toString(), "--key", database.keys.verifierKey()),
        new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile)
          .map(each -> in.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void the_files_are_the_log_and_grow_with_it() throws IOException {
      Path to = folder.resolve("grows");
      write(to);
      long first = verified(to);
      assertThat(files(to)).contains("checkpoint", "tile/0/000", "tile/0/001", "tile/entries/000");
      assertThat(files(to)).noneMatch(name -> name.endsWith(".next"));
      String older = Files.readString(to.resolve("checkpoint"));

      append(300);
      write(to);

      assertThat(verified(to)).isEqualTo(first + 300);
      // A whole tile never changes; what stood for it before is gone.
      assertThat(files(to)).noneMatch(name -> name.startsWith("tile/0/000.p"));
      Checkpoint before = Checkpoint.parse(Note.parse(older).text());
      Checkpoint now =
          Checkpoint.parse(Note.parse(Files.readString(to.resolve("checkpoint"))).text());
      assertThat(
              ConsistencyProof.holds(
                  before.size(),
                  now.size(),
                  before.root(),
                  now.root(),
                  new TileFolder(to).tree(now.size()).consistency(before.size(), now.size())))
          .isTrue();
    }

    @Test
    void the_verifier_checks_the_folder_and_sees_each_byte_that_is_changed() throws IOException {
      Path to = folder.resolve("checked");
      write(to);
      assertThat(verifier(to)).contains("tiles have the hashes of their leaves", "\nVERIFIED\n");

      Random random = new Random(11);
      for (String name : files(to)) {
        Path file = to.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        for (int time = 0; time < 5; time++) {
          byte[] changed = whole.clone();
          changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, changed);
          assertThat(verifier(to)).as(name).doesNotContain("\nVERIFIED\n");
        }
        Files.delete(file);
        assertThat(verifier(to)).as(name + " removed").doesNotContain("\nVERIFIED\n");
        Files.write(file, whole);
      }
      assertThat(verifier(to)).contains("\nVERIFIED\n");
    }

    @Test
    void ended_in_the_middle_it_publishes_nothing_and_goes_on() throws IOException {
      Path to = folder.resolve("ended");
      Random random = new Random(5);
      for (int round = 0; round < 12; round++) {
        append(random.nextInt(200) + 1);
        Optional<String> before = new TileFolder(to).checkpoint();
        int last = random.nextInt(4);
        assertThatThrownBy(() -> writer(to, new EndsAfter(last)).write())
            .isInstanceOf(IllegalStateException.class);
        assertThat(new TileFolder(to).checkpoint()).isEqualTo(before);
        if (round % 3 == 2) {
          write(to);
          assertThat(verified(to)).isEqualTo(database.log.size());
        }
      }
    }

    @Test
    void a_log_that_does_not_continue_the_files_is_not_published() throws IOException {
      Path to = folder.resolve("other");
      Files.createDirectories(to);
      Checkpoint other = new Checkpoint("trail.example/test", 100, new byte[32]);
      Files.writeString(to.resolve("checkpoint"), database.log.sign(other.text()));

      assertThatThrownBy(() -> write(to)).isInstanceOf(HistoryChanged.class);
      assertThat(files(to)).containsExactly("checkpoint");

      writer(to, database.tiles).regularly();
      assertThat(database.alarms.now()).containsKey(TrailAlarms.Kind.HISTORY_CHANGED);
      database.alarms.end(TrailAlarms.Kind.HISTORY_CHANGED);
    }

    @Test
    void what_does_not_have_the_signed_root_is_not_published() throws IOException {
      Path to = folder.resolve("spoilt");
      write(to);
      String published = Files.readString(to.resolve("checkpoint"));
      append(1);

      for (boolean ofLeaves : new boolean[] {true, false}) {
        assertThatThrownBy(() -> writer(to, new Spoilt(ofLeaves)).write())
            .isInstanceOf(HistoryChanged.class);
        assertThat(Files.readString(to.resolve("checkpoint"))).isEqualTo(published);
      }
      write(to);
      assertThat(verified(to)).isEqualTo(database.log.size());
    }
  }

  /** Tiles with their last bit changed. */
  private record Spoilt(boolean ofLeaves) implements TrailTiles {

    private static Optional<byte[]> changed(Optional<byte[]> bytes) {
      byte[] some = bytes.orElseThrow();
      some[some.length - 1] ^= 1;
      return Optional.of(some);
    }

    @Override
    public Optional<byte[]> hashes(int level, long tile, int width) {
      Optional<byte[]> bytes = database.tiles.hashes(level, tile, width);
      return ofLeaves ? bytes : changed(bytes);
    }

    @Override
    public Optional<byte[]> leaves(long tile, int width) {
      Optional<byte[]> bytes = database.tiles.leaves(tile, width);
      return ofLeaves ? changed(bytes) : bytes;
    }
  }

  /** Tiles until the process is ended. */
  private static final class EndsAfter implements TrailTiles {

    private int left;

    EndsAfter(int tiles) {
      this.left = tiles;
    }

    private void one() {
      if (left-- == 0) {
        throw new IllegalStateException("ended");
      }
    }

    @Override
    public Optional<byte[]> hashes(int level, long tile, int width) {
      one();
      return database.tiles.hashes(level, tile, width);
    }

    @Override
    public Optional<byte[]> leaves(long tile, int width) {
      one();
      return database.tiles.leaves(tile, width);
    }
  }
}

package platewarden.trail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.platform.Person;
import platewarden.trail.Checkpoint;
import platewarden.trail.HistoryChanged;
import platewarden.trail.MerkleTree;
import platewarden.trail.Note;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.VerifierKey;

/** The log in PostgreSQL. */
@SuppressWarnings("NullAway.Init")
class TrailStoreTest {

  @TempDir static Path folder;
  private static TrailDatabase database;

  @BeforeAll
  static void start() {
    database = TrailDatabase.start(folder, false);
    write(600);
    database.sequence();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void write(int count) {
    for (int i = 0; i < count; i++) {
      Partition partition = List.of(Partition.values()).get(i % 3);
      database.transaction.executeWithoutResult(
          status ->
              database.trail.record(
                  TrailEvent.done("ReadsSearched", "ada", "search", "s-1").in(partition)));
    }
  }

  private static Checkpoint newest() {
    return Checkpoint.parse(Note.parse(database.log.checkpoint()).text());
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void a_leaf_says_no_more_than_the_public_may_know() {
      List<String> leaves = database.log.entries(0, 3).stream().map(entry -> entry.leaf()).toList();

      assertThat(leaves.get(0)).contains("PUBLIC", "ReadsSearched", "ada", "s-1");
      assertThat(leaves.get(1))
          .contains("RESTRICTED", "ReadsSearched")
          .doesNotContain("ada", "s-1");
      assertThat(leaves.get(2)).contains("PRIVATE").doesNotContain("ReadsSearched", "ada", "s-1");
    }

    @Test
    void the_tiles_have_the_tree() {
      long size = database.log.size();
      byte[] root = newest().root();

      byte[] first = database.tiles.hashes(0, 0, 256).orElseThrow();
      byte[] above = database.tiles.hashes(1, 0, 2).orElseThrow();
      byte[] leaves = database.tiles.leaves(0, 256).orElseThrow();

      assertThat(MerkleTree.rootOf(hashes(first))).isEqualTo(hashes(above).get(0));
      int length = ((leaves[0] & 0xff) << 8) | (leaves[1] & 0xff);
      String leaf = new String(leaves, 2, length, StandardCharsets.UTF_8);
      assertThat(leaf).isEqualTo(database.log.entries(0, 1).get(0).leaf());
      List<byte[]> all = new java.util.ArrayList<>(hashes(first));
      all.addAll(hashes(database.tiles.hashes(0, 1, 256).orElseThrow()));
      all.addAll(hashes(database.tiles.hashes(0, 2, (int) (size - 512)).orElseThrow()));
      assertThat(MerkleTree.rootOf(all)).isEqualTo(root);
      assertThat(database.tiles.hashes(0, 2, 256)).isEmpty();
      assertThat(database.tiles.hashes(1, 0, 3)).isEmpty();
      assertThat(database.tiles.leaves(9, 1)).isEmpty();
    }

    @Test
    void a_database_put_back_to_an_older_state_gets_no_signature() {
      long size = newest().size();
      String note =
          database.jdbc.queryForObject(
              "select note from trail_checkpoints where size = ?", String.class, size);
      database.jdbc.update("delete from trail_checkpoints where size = ?", size);
      try {
        assertThatThrownBy(database::sequence).isInstanceOf(HistoryChanged.class);
        database.restart();
        assertThatThrownBy(database::sequence).isInstanceOf(HistoryChanged.class);
      } finally {
        database.jdbc.update(
            "insert into trail_checkpoints (size, root, signed_at, note) values (?, ?, now(), ?)",
            size,
            Checkpoint.parse(Note.parse(note).text()).root(),
            note);
      }
      database.sequence();
    }

    @Test
    void a_changed_node_gets_no_signature_after_a_restart() {
      long size = newest().size();
      int level = Long.numberOfTrailingZeros(Long.highestOneBit(size));
      byte[] before = Sequencer.node(database.jdbc, level, 0);
      String change = "update trail_nodes set hash = ? where level = ? and position = 0";
      database.jdbc.update(change, new byte[32], level);
      database.restart();
      try {
        assertThatThrownBy(database::sequence).isInstanceOf(HistoryChanged.class);
      } finally {
        database.jdbc.update(change, before, level);
      }
      database.sequence();
    }

    @Test
    void an_old_key_verifies_what_it_signed_and_names_the_new_one() {
      VerifierKey old = VerifierKey.parse(database.keys.verifierKey());
      String before = database.log.checkpoint();

      database.transaction.executeWithoutResult(
          status -> database.rotate.rotate(new Person("grace", Set.of())));
      String after = database.log.checkpoint();

      VerifierKey now = VerifierKey.parse(database.keys.verifierKey());
      assertThat(now).doesNotHaveToString(old.toString());
      assertThat(old.verifies(Note.parse(before))).isTrue();
      assertThat(old.verifies(Note.parse(after))).isFalse();
      assertThat(now.verifies(Note.parse(after))).isTrue();
      Note statement = Note.parse(database.keys.succession().get(0));
      assertThat(old.verifies(statement)).isTrue();
      assertThat(statement.text()).endsWith(now + "\n");
      database.restart();
      assertThat(database.keys.verifierKey()).isEqualTo(now.toString());
    }

    @Test
    void a_rotation_that_is_rolled_back_changes_no_key() {
      String before = database.keys.verifierKey();

      database.transaction.executeWithoutResult(
          status -> {
            database.rotate.rotate(new Person("grace", Set.of()));
            status.setRollbackOnly();
          });

      assertThat(database.keys.verifierKey()).isEqualTo(before);
    }

    @Test
    void a_cosignature_stands_beneath_its_checkpoint() {
      Checkpoint newest = newest();
      String line = new Note.Signature("w.example/1", new byte[76]).line();

      database.cosignatures.keep(newest.size(), "w.example/1", line, Instant.EPOCH);

      assertThat(database.log.checkpoint()).endsWith("\n" + line);
      assertThat(database.log.witnessed()).hasValue(database.log.checkpoint());
    }

    @Test
    void an_export_without_the_private_partition_s_details_has_all_leaves() throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      database.export.write(bytes, false);

      List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();

      assertThat(lines).hasSize((int) database.log.size() + 1);
      assertThat(lines)
          .filteredOn(line -> line.contains("\"partition\":\"PRIVATE\""))
          .isNotEmpty()
          .noneMatch(line -> line.contains("details"));
    }
  }

  private static List<byte[]> hashes(byte[] tile) {
    List<byte[]> hashes = new java.util.ArrayList<>();
    for (int at = 0; at < tile.length; at += 32) {
      hashes.add(java.util.Arrays.copyOfRange(tile, at, at + 32));
    }
    return hashes;
  }
}

package platewarden.trail.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Checkpoint;
import platewarden.trail.MerkleTree;
import platewarden.trail.Note;
import platewarden.trail.Rfc6962;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailTiles;
import platewarden.trail.VerifierKey;
import platewarden.trail.store.TrailDatabase;

/**
 * A superuser changes, removes, reorders, forges, truncates and puts back; who has kept one
 * checkpoint sees it. {@code -Dtrail.mutations=10000} is the long form.
 */
@SuppressWarnings("NullAway.Init")
class TamperingTest {

  private static final int MUTATIONS = Integer.getInteger("trail.mutations", 200);
  private static final int FOR_GO_AT_ONCE = 200;

  private static final List<Mutation> ALL = List.of(Mutation.values());
  private static final List<Partition> PARTITIONS = List.of(Partition.values());

  @TempDir static Path folder;

  private static TrailDatabase database;
  private static String firstKey;
  private static String key;
  private static String kept;
  private static long size;

  @BeforeAll
  static void a_trail() {
    database = TrailDatabase.start(folder.resolve("database"), false);
    firstKey = database.keys.verifierKey();
    Random random = new Random(7);
    for (int round = 0; round < 6; round++) {
      write(random, 50);
      database.sequence();
      if (round == 2) {
        database.transaction.executeWithoutResult(
            status -> database.rotate.rotate(new Person("grace", Set.of())));
      }
      if (round == 3) {
        Set<UUID> some =
            new HashSet<>(
                database.jdbc.queryForList(
                    "select id from trail_entries where position in (4, 5, 9) ", UUID.class));
        database.transaction.executeWithoutResult(
            status -> database.destroy.destroy(some, "system", Clause.of("138.17 subd. 7")));
      }
    }
    key = database.keys.verifierKey();
    kept = database.log.checkpoint();
    size = database.log.size();
  }

  private static void write(Random random, int count) {
    for (int i = 0; i < count; i++) {
      TrailEvent event =
          TrailEvent.done("ReadsSearched", "ada", "search", UUID.randomUUID().toString())
              .in(PARTITIONS.get(random.nextInt(3)))
              .with("found", random.nextInt(100))
              .with("reason", "Straße “a” \u2028");
      if (random.nextBoolean()) {
        event = event.under(Clause.of("13.824 subd. 7(b)"));
      }
      TrailEvent entry = event;
      database.transaction.executeWithoutResult(status -> database.trail.record(entry));
    }
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void an_untouched_trail_verifies_and_says_what_was_checked() throws IOException {
      Path export = export(folder.resolve("whole"), true);
      Path checkpoint = Files.writeString(folder.resolve("kept"), kept);

      String said = command(0, export.toString(), "--key", firstKey, "--kept", "" + checkpoint);

      assertThat(said)
          .contains(size + " entries, one after the other, have the checkpoint's root")
          .contains("those of 3 were destroyed")
          .contains("names " + key + " as its successor")
          .contains("kept checkpoint of " + size + " entries is the beginning")
          .endsWith("VERIFIED\n");
    }

    @Test
    void the_details_of_the_private_partition_can_be_withheld() throws IOException {
      Path export = export(folder.resolve("withheld"), false);

      assertThat(command(0, export.toString(), "--key", key)).contains("withheld (chapter 5B)");
      assertThat(Files.readString(export)).doesNotContain("\"partition\":\"PRIVATE\",\"action\"");
    }

    @Test
    void another_log_s_key_verifies_nothing() throws IOException {
      Path export = export(folder.resolve("other"), false);

      assertThat(
              command(
                  1,
                  export.toString(),
                  "--key",
                  "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
          .contains("not signed by the log's key")
          .contains("NOT VERIFIED");
    }

    @Test
    void a_call_that_makes_no_sense_is_told_so() {
      assertThat(command(2)).contains("--key");
      assertThat(command(2, "nothing", "--key", key)).contains("cannot be read");
    }

    @Test
    void whatever_a_superuser_changes_is_seen() throws IOException, InterruptedException {
      Random random = new Random(13_824);
      List<String> missed = new ArrayList<>();
      boolean withGo = GoPrograms.there();
      List<Path> forGo = new ArrayList<>();
      Map<String, Integer> byGo = new TreeMap<>();
      for (int i = 0; i < MUTATIONS; i++) {
        Mutation mutation = ALL.get(i % ALL.size());
        Path shown =
            withGo && mutation.inTheTree ? folder.resolve("go/" + i + "-" + mutation) : null;
        if (shown != null) {
          forGo.add(shown);
        }
        if (!seenAfter(mutation, random, shown)) {
          missed.add(i + " " + mutation);
        }
        if (withGo && (forGo.size() == FOR_GO_AT_ONCE || i == MUTATIONS - 1)) {
          GoPrograms.check(GoPrograms.checker(folder), forGo)
              .forEach(
                  (name, said) -> {
                    byGo.merge(said.startsWith("WRONG") ? "WRONG" : said, 1, Integer::sum);
                    if (!said.startsWith("WRONG")) {
                      missed.add(name + " by Go");
                    }
                  });
          for (Path each : forGo) {
            FileSystemUtils.deleteRecursively(each);
          }
          forGo.clear();
        }
      }

      System.out.printf(
          "%,d mutations, %,d of them in the tree and shown to Go's packages as well: %d missed%n",
          MUTATIONS, byGo.getOrDefault("WRONG", 0), missed.size());
      assertThat(missed).isEmpty();
      // Our own half holds without Go; without it the other half is not claimed.
      Path checker = GoPrograms.checker(folder);
      Path untouched = folder.resolve("go/untouched");
      show(untouched);
      assertThat(GoPrograms.check(checker, List.of(untouched))).containsEntry("untouched", "RIGHT");
      assertThat(byGo).containsOnlyKeys("WRONG");
    }
  }

  private static boolean seenAfter(Mutation mutation, Random random, @Nullable Path shown) {
    return Boolean.TRUE.equals(
        database.transaction.execute(
            status -> {
              status.setRollbackOnly();
              database.jdbc.execute("set local session_replication_role = replica");
              mutation.apply(database.jdbc, random, size);
              try {
                if (shown != null) {
                  show(shown);
                }
                return mutation == Mutation.NODE ? !provenByNodes() : !verifies();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  private static boolean verifies() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      database.export.write(bytes, true);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      // The log cannot even give an export with a checkpoint like this.
      return false;
    }
    Path file = Files.write(folder.resolve("mutated"), bytes.toByteArray());
    Verification verification =
        new Verification(List.of(VerifierKey.parse(key)), List.of(), 0, List.of(kept));
    try (Export export = Export.open(file)) {
      verification.of(export);
    }
    return verification.wrong().isEmpty();
  }

  /** Whether every proof that is made of the stored nodes still holds. */
  private static boolean provenByNodes() {
    byte[] root = Checkpoint.parse(Note.parse(kept).text()).root();
    for (long index = 0; index < size; index++) {
      byte[] leaf = database.log.entries(index, index + 1).get(0).leafHash();
      if (!Rfc6962.includes(index, size, leaf, database.log.inclusion(index, size), root)) {
        return false;
      }
    }
    return true;
  }

  /** What the log shows the public, for a checker that shares nothing with it. */
  private static void show(Path to) throws IOException {
    Files.createDirectories(to);
    Files.writeString(to.resolve("key"), key);
    Files.writeString(to.resolve("kept"), kept);
    String note;
    long now;
    try {
      note = database.log.checkpoint();
      now = Checkpoint.parse(Note.parse(note).text()).size();
    } catch (RuntimeException e) {
      Files.writeString(to.resolve("checkpoint"), "");
      return;
    }
    Files.writeString(to.resolve("checkpoint"), note);
    StringBuilder inclusion = new StringBuilder();
    String consistency = "";
    try (OutputStream entries = Files.newOutputStream(to.resolve("entries"))) {
      for (long tile = 0; tile * TrailTiles.WIDTH < now; tile++) {
        int width = (int) Math.min(TrailTiles.WIDTH, now - tile * TrailTiles.WIDTH);
        Optional<byte[]> leaves = database.tiles.leaves(tile, width);
        entries.write(leaves.orElse(new byte[0]));
      }
      MerkleTree stored = storedTree();
      for (long index = 0; index < now; index++) {
        inclusion.append(base64(stored.inclusion(index, now))).append('\n');
      }
      consistency = now < size ? "" : base64(database.log.consistency(size, now));
    } catch (RuntimeException e) {
      // A log that cannot answer has been seen through as well.
      inclusion.append('\n');
    }
    Files.writeString(to.resolve("inclusion"), inclusion);
    Files.writeString(to.resolve("consistency"), consistency + "\n");
  }

  /** As the log reads it, in one go. */
  private static MerkleTree storedTree() {
    Map<String, byte[]> nodes = new HashMap<>();
    database.jdbc.query(
        "select level, position, hash from trail_nodes",
        row -> {
          nodes.put(row.getInt(1) + "/" + row.getLong(2), row.getBytes(3));
        });
    return new MerkleTree(
        (level, position) -> Optional.ofNullable(nodes.get(level + "/" + position)).orElseThrow());
  }

  private static String base64(List<byte[]> hashes) {
    return String.join(" ", hashes.stream().map(Base64.getEncoder()::encodeToString).toList());
  }

  private static Path export(Path file, boolean withPrivate) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      database.export.write(out, withPrivate);
    }
    return file;
  }

  private static String command(int exit, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        VerifyTrail.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isEqualTo(exit);
    return said;
  }
}

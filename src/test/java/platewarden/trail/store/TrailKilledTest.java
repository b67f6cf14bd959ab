package platewarden.trail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.trail.Checkpoint;
import platewarden.trail.Note;
import platewarden.trail.Rfc6962;

/** kill -9 in the middle of appends. {@code -Dtrail.appends=10000} is the long form. */
class TrailKilledTest {

  private static final int APPENDS = Integer.getInteger("trail.appends", 1_500);

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void no_gap_no_lost_entry_and_no_business_without_its_entry(@TempDir Path folder)
        throws Exception {
      Random random = new Random(9);
      try (TrailDatabase database = TrailDatabase.start(folder, true)) {
        database.jdbc.execute("create table business (id uuid primary key)");
        database.sequence();
        Set<String> said = new HashSet<>();
        int kills = 0;
        while (said.size() < APPENDS) {
          appendAndKill(database, said, 100 + random.nextInt(300));
          kills++;
        }
        Checkpoint before = Checkpoint.parse(Note.parse(database.log.checkpoint()).text());
        database.restart();
        database.sequence();

        assertThat(kills).isGreaterThan(2);
        assertThat(ids(database, "select id::text from business")).containsAll(said);
        assertThat(
                ids(database, "select subject_id from trail_entries where action = 'BusinessDone'"))
            .isEqualTo(ids(database, "select id::text from business"));
        long size = database.log.size();
        assertThat(
                database.jdbc.queryForObject(
                    "select count(*) from trail_entries where position between 0 and ? - 1",
                    Long.class,
                    size))
            .isEqualTo(
                database.jdbc.queryForObject("select count(*) from trail_entries", Long.class))
            .isEqualTo(size);
        List<byte[]> leaves =
            database.jdbc.queryForList(
                "select leaf_hash from trail_entries order by position", byte[].class);
        assertThat(Rfc6962.rootOfLeafHashes(leaves)).isEqualTo(before.root());
      }
    }
  }

  private static Set<String> ids(TrailDatabase database, String query) {
    return new HashSet<>(database.jdbc.queryForList(query, String.class));
  }

  private static void appendAndKill(TrailDatabase database, Set<String> said, int after)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendUntilKilled.class.getName(),
                database.jdbcUrl(),
                database.folder().resolve("keys").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("[0-9a-f-]{36}")) {
          said.add(line);
          if (++count == after) {
            // Not by the process itself: that would close what it still has to say.
            process.toHandle().destroyForcibly();
          }
        }
      }
      assertThat(count).as("appends before the kill").isGreaterThanOrEqualTo(after);
    }
    process.waitFor();
  }
}

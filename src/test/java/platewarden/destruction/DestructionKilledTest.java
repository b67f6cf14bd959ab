package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.destruction.Trials.Kind;

/**
 * kill -9 in the middle of destructions: of days, of single reads and of a participant's reads, at
 * points between and around every statement, commit, key and store; in a part of them PostgreSQL is
 * killed as well. {@code -Ddestruction.kills=200} is the long form, {@code 0} all points there are.
 */
@DisplayName("13.824 subd. 3(a)")
class DestructionKilledTest {

  private static final int KILLS = Integer.getInteger("destruction.kills", 10);
  private static final int AT_ONCE = Integer.getInteger("destruction.at-once", 5);
  private static final int POSTGRES_TOO = 4;

  private record Point(Kind kind, int at) {}

  private final Map<Kind, Integer> points = new HashMap<>();
  private final int[] numbers = new int[AT_ONCE];
  private final List<String> wrong = new ArrayList<>();
  private int well;
  private int killed;
  private int missed;
  private int databasesKilled;
  private @Nullable EmbeddedPostgres server;

  @Test
  void wherever_it_is_killed_it_converges_to_one_certificate(@TempDir Path folder)
      throws Exception {
    start(folder);
    lay(folder);
    count(folder);
    Deque<Point> all = chosen();
    int wanted = all.size();
    for (int turn = 0; !all.isEmpty(); turn++) {
      List<Point> now = new ArrayList<>();
      while (now.size() < AT_ONCE && !all.isEmpty()) {
        now.add(all.poll());
      }
      turn(folder, now);
      if (turn % POSTGRES_TOO == 1) {
        killDatabase(folder);
        databasesKilled++;
      }
    }
    turn(folder, List.of());
    System.out.printf(
        "killed at %d points (%s there are), PostgreSQL too in %d turns; converged %d, not %d%n",
        killed, points, databasesKilled, well, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(killed + missed).isEqualTo(wanted);
    assertThat(missed).isLessThanOrEqualTo(1 + wanted / 50);
    // The ones that were only counted are looked at too.
    assertThat(well).isEqualTo(wanted + Kind.values().length);
    stop();
  }

  private Deque<Point> chosen() {
    List<Point> every = new ArrayList<>();
    points.forEach(
        (kind, count) -> {
          for (int at = 1; at <= count; at++) {
            every.add(new Point(kind, at));
          }
        });
    Collections.shuffle(every, new Random(9));
    int most = KILLS == 0 ? every.size() : Math.min(KILLS, every.size());
    return new ArrayDeque<>(every.subList(0, most));
  }

  /** One process for each kind that is not killed tells how many points there are. */
  private void count(Path folder) throws IOException, InterruptedException {
    List<Point> each = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      each.add(new Point(kind, 0));
    }
    turn(folder, each);
    assertThat(points)
        .as(() -> "of the errors of the process that counts: " + errors(folder))
        .hasSize(Kind.values().length);
  }

  private static String errors(Path folder) {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void turn(Path folder, List<Point> now) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                DestroyUntilKilled.class.getName()));
    int stops = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      Point point = i < now.size() ? now.get(i) : null;
      command.add(
          String.join(
              "|",
              server().getJdbcUrl("postgres", "i" + i),
              folder.resolve("i" + i).toString(),
              point == null ? "NONE" : point.kind().name(),
              String.valueOf(numbers[i]),
              String.valueOf(point == null ? 0 : point.at())));
      if (point != null) {
        numbers[i]++;
        stops += point.at() > 0 ? 1 : 0;
      }
    }
    Process process =
        new ProcessBuilder(command)
            // In the project's own it would find its rules a second time.
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    Set<String> at = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line, now, at);
        if (stops > 0 && at.size() == stops) {
          // Not by the process itself: that would close what it still has to say.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    killed += (int) at.stream().filter(each -> each.startsWith("AT")).count();
  }

  /** Whole paths, and no empty entry: that is the folder a process runs in. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void hear(String line, List<Point> now, Set<String> at) {
    String[] words = line.split(" ", 4);
    switch (words[0]) {
      case "WELL" -> well++;
      case "WRONG" -> {
        wrong.add(line);
        at.add(line);
      }
      case "AT" -> at.add(line);
      case "COUNT" -> {
        Point point = now.get(Integer.parseInt(words[1]));
        if (point.at() == 0) {
          points.put(point.kind(), Integer.parseInt(words[2]));
        } else {
          // Now and then a run has a statement less than the one that counted.
          missed++;
          at.add(line);
        }
      }
      default -> {
        // Of no interest here.
      }
    }
  }

  private void lay(Path folder) throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(server().getPostgresDatabase());
    jdbc.execute("create database base");
    DestroyerAlone.migrate(server().getJdbcUrl("postgres", "base"));
    for (int i = 0; i < AT_ONCE; i++) {
      jdbc.execute("create database i" + i + " template base");
      Files.createDirectories(folder.resolve("i" + i));
    }
  }

  private void start(Path folder) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "120")
            .setServerConfig("wal_level", "minimal")
            .setServerConfig("max_wal_senders", "0");
    server = builder.start();
  }

  /** All its processes, as the machine's memory killer or a lost power line would. */
  private void killDatabase(Path folder) throws IOException, InterruptedException {
    Path pid = folder.resolve("data").resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pid).get(0).strip());
    ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> family = new ArrayList<>(handle.descendants().toList());
    handle.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    handle.onExit().join();
    for (ProcessHandle each : family) {
      each.onExit().join();
    }
    try {
      server().close();
    } catch (IOException | RuntimeException dead) {
      // It says so itself.
    }
    Files.deleteIfExists(pid);
    start(folder);
  }

  private EmbeddedPostgres server() {
    return Objects.requireNonNull(server);
  }

  private void stop() throws IOException {
    server().close();
  }
}

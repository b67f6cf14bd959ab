package platewarden.trail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.law.Clause;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailFixture;
import platewarden.trail.offline.VerifyTrail;

/**
 * {@code mvn test -Dtest=TrailBenchmark}: appending with fsync on, and verifying. Not part of the
 * suite: its figures are this machine's.
 */
class TrailBenchmark {

  private static final int THREADS = Integer.getInteger("trail.threads", 8);
  private static final int APPENDS = Integer.getInteger("trail.appends", 20_000);
  private static final int ENTRIES = Integer.getInteger("trail.entries", 1_000_000);

  private static TrailEvent entry() {
    return TrailEvent.done("ReadsSearched", "ada", "search", UUID.randomUUID().toString())
        .under(Clause.of("13.824 subd. 7(b)"))
        .with("found", 12)
        .with("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
  }

  @Test
  void append(@TempDir Path folder) throws InterruptedException {
    try (TrailDatabase database = TrailDatabase.start(folder, true)) {
      database.sequenceByItself(true);
      run(database, APPENDS / 10);
      long begun = System.nanoTime();
      long[] nanos = run(database, APPENDS);
      double seconds = (System.nanoTime() - begun) / 1e9;
      long asked = System.nanoTime();
      database.log.checkpoint();
      double checkpoint = (System.nanoTime() - asked) / 1e6;
      Arrays.sort(nanos);
      System.out.printf(
          "appended %,d entries by %d threads, fsync on: %,.0f a second; inside the transaction"
              + " p50 %.2f ms, p99 %.2f ms; a checkpoint of all %.0f ms%n",
          nanos.length,
          THREADS,
          nanos.length / seconds,
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6,
          checkpoint);
    }
  }

  private static long[] run(TrailDatabase database, int appends) throws InterruptedException {
    long[] nanos = new long[appends];
    AtomicInteger next = new AtomicInteger();
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int at = next.getAndIncrement(); at < appends; at = next.getAndIncrement()) {
                  int place = at;
                  database.transaction.executeWithoutResult(
                      status -> {
                        long before = System.nanoTime();
                        database.trail.record(entry());
                        nanos[place] = System.nanoTime() - before;
                      });
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return nanos;
  }

  @Test
  void verify(@TempDir Path folder) throws Exception {
    try (TrailDatabase database = TrailDatabase.start(folder, false)) {
      for (int done = 0; done < ENTRIES; done += 10_000) {
        database.transaction.executeWithoutResult(
            status -> {
              for (int i = 0; i < 10_000; i++) {
                database.trail.record(entry());
              }
            });
        database.sequence();
      }
      Path export = folder.resolve("export");
      long begun = System.nanoTime();
      try (OutputStream out = Files.newOutputStream(export)) {
        database.export.write(out, true);
      }
      long written = System.nanoTime();
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int exit =
          VerifyTrail.run(
              List.of(export.toString(), "--key", database.keys.verifierKey()),
              new PrintStream(said, true, StandardCharsets.UTF_8));
      long verified = System.nanoTime();
      System.out.printf(
          "%,d entries (%,d MB): exported in %.1f s, verified in %.1f s%n",
          database.log.size(),
          Files.size(export) >> 20,
          (written - begun) / 1e9,
          (verified - written) / 1e9);
      assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
      verifyFiles(database, folder.resolve("files"));
    }
  }

  private static void verifyFiles(TrailDatabase database, Path files) throws Exception {
    long begun = System.nanoTime();
    TrailFixture.writeTiles(database.log, database.tiles, database.alarms, files);
    long written = System.nanoTime();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        VerifyTrail.run(
            List.of(files.toString(), "--key", database.keys.verifierKey()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    long verified = System.nanoTime();
    System.out.printf(
        "the same as files: written and checked in %.1f s, verified in %.1f s%n",
        (written - begun) / 1e9, (verified - written) / 1e9);
    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}

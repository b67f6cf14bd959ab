package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.platform.Days;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.KeepsReads;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;

/**
 * How long it takes to destroy a day and to verify that: {@code mvn -Pbenchmark test
 * -Dtest=DestructionBenchmark -Ddestruction.reads=1670000}, each read with a picture of {@code
 * -Ddestruction.picture-bytes}. PostgreSQL with fsync on, every store but Elasticsearch.
 */
@DisplayName("13.824 subd. 3(a)")
class DestructionBenchmark {

  private static final int READS = Integer.getInteger("destruction.reads", 200_000);
  private static final int PICTURE = Integer.getInteger("destruction.picture-bytes", 4_096);
  private static final int AT_ONCE = 20_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final Random random = new Random(3);

  @Test
  void a_day_with_its_pictures(@TempDir Path folder) throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(folder.resolve("data"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "4GB")
            .start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      DestroyerAlone.migrate(url);
      try (DestroyerAlone at = new DestroyerAlone(url, folder, new Points.None())) {
        long begun = System.nanoTime();
        fill(at);
        System.out.printf(
            "stored %,d reads with a picture of %,d bytes each in %.1f s%n",
            READS, PICTURE, since(begun));

        // As the indexer leaves it.
        at.jdbc.execute("truncate index_outbox");
        at.clock.set(noon().plus(Duration.ofDays(60)).minusSeconds(60));
        begun = System.nanoTime();
        List<Certificate> certificates = at.get(DestroyDueReads.class).run("system");
        double seconds = since(begun);

        assertThat(certificates).hasSize(1);
        assertThat(certificates.get(0).reads()).isEqualTo(READS);
        long looked = System.nanoTime();
        for (KeepsReads store : at.all(KeepsReads.class)) {
          assertThat(store.remaining(DAY)).as(store.store()).isZero();
        }
        System.out.printf(
            "destroyed and verified %,d reads and %,d pictures in %.2f s: certificate of %s;"
                + " looking again took %.2f s%n",
            certificates.get(0).reads(),
            certificates.get(0).stores().stream()
                .filter(store -> store.store().equals("images"))
                .mapToLong(Certificate.StoreResult::destroyed)
                .sum(),
            seconds,
            certificates.get(0).certifiedAt(),
            since(looked));
      }
    }
  }

  private void fill(DestroyerAlone at) {
    at.clock.set(noon().plusSeconds(7200));
    for (int done = 0; done < READS; done += AT_ONCE) {
      List<Read> some = new ArrayList<>();
      for (int i = done; i < Math.min(READS, done + AT_ONCE); i++) {
        some.add(read(i));
      }
      at.transaction.executeWithoutResult(status -> at.get(ReadStore.class).store(some));
    }
  }

  private Read read(int number) {
    byte[] picture = new byte[PICTURE];
    random.nextBytes(picture);
    Instant collected = noon().plusMillis(number);
    return new Read(
        new UUID(random.nextLong(), random.nextLong()),
        "F-1",
        "lpr",
        "e" + number,
        collected,
        collected.plusSeconds(1),
        "B" + Integer.toString(number, 36).toUpperCase(java.util.Locale.ROOT),
        "US-MN",
        0.9,
        List.of(),
        44.9,
        -93.1,
        1,
        Direction.UNKNOWN,
        List.of(new ReadImage(ReadImage.Role.PLATE, "image/jpeg", picture)),
        Classification.PRIVATE_OR_NONPUBLIC);
  }

  private static Instant noon() {
    return DAY.atTime(LocalTime.NOON).atZone(Days.SAINT_PAUL).toInstant();
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}

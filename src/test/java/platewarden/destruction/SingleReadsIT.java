package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.reads.KeepsReads;
import platewarden.reads.Read;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.reads.ReadStore;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;

/** Single reads of a day that lives: hidden, shown again, destroyed in every store. */
@PlatewardenIT
class SingleReadsIT {

  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final OverHttp http = new OverHttp();
  private final Instant at = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);
  private final LocalDate day = Days.of(at);

  @Autowired private TransactionOperations transaction;
  @Autowired private Sequestration sequestration;
  @Autowired private ScanReads scan;
  @Autowired private ReadIndex index;
  @Autowired private ReadStore store;
  @Autowired private DestroyReads destroy;
  @Autowired private List<KeepsReads> stores;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("13.824 subd. 3(b)")
  void a_sequestered_read_is_not_found_nor_counted_nor_seen_and_comes_back_when_released() {
    String plate = plate("QO");
    Read read = collect(plate, null);
    await().atMost(Duration.ofSeconds(30)).until(() -> total(plate) == 1);
    UUID holder = UUID.randomUUID();
    UUID other = UUID.randomUUID();

    transaction.executeWithoutResult(
        status -> {
          sequestration.sequester(holder, day, List.of(read.id()));
          sequestration.sequester(other, day, List.of(read.id()));
        });

    assertThat(total(plate)).as("at once").isZero();
    assertThat(store.image(day, read.id(), 0)).isEmpty();
    assertThat(store.find(day, read.id())).isEmpty();
    assertThat(scan.ofPlates(day, List.of(plate))).extracting(Read::id).containsExactly(read.id());
    assertThat(scan.picture(day, read.id(), 0)).isPresent();
    await().atMost(Duration.ofSeconds(15)).until(() -> outbox(read.id()) == 0);
    assertThat(total(plate)).as("after the indexer").isZero();

    transaction.executeWithoutResult(status -> sequestration.release(other));
    assertThat(total(plate)).as("another holder is left").isZero();

    transaction.executeWithoutResult(status -> sequestration.release(holder));
    await().atMost(Duration.ofSeconds(30)).until(() -> total(plate) == 1);
    assertThat(store.image(day, read.id(), 0)).isPresent();
  }

  @Test
  @DisplayName("13.824 subd. 3(b)")
  void the_rows_are_gone_through_by_any_text_of_a_read_and_by_time() {
    String plate = plate("QO");
    String candidate = plate("QC");
    Read read = collect(plate, candidate);

    assertThat(scan.ofPlates(day, List.of(plate.replace('O', '0')))).hasSize(1);
    assertThat(scan.ofPlates(day, List.of(candidate))).hasSize(1);
    assertThat(scan.ofPlates(day, List.of(plate("QX")))).isEmpty();
    // A row from before there were tokens is opened and not missed.
    jdbc.update("update reads set tokens = null where day = ? and id = ?", day, read.id());
    assertThat(scan.ofPlates(day, List.of(candidate))).extracting(Read::id).contains(read.id());
    java.util.ArrayList<Read> within = new java.util.ArrayList<>();
    scan.within(day, at, at.plusMillis(1), within::add);
    assertThat(within).extracting(Read::plate).contains(plate);
    assertThat(scan.ofIds(day, List.of(read.id()))).extracting(Read::plate).containsExactly(plate);
  }

  @Nested
  @DisplayName("13.05 subd. 5(b)")
  class Destroyed {

    @Test
    void one_read_leaves_every_store_and_file_and_its_neighbour_stays() throws IOException {
      String plate = plate("QD");
      String neighbour = plate("QN");
      Read read = collect(plate, plate("QE"));
      collect(neighbour, null);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> total(plate) == 1 && total(neighbour) == 1);
      assertThat(FilesWith.text(plate)).as("the index of a living day").isNotEmpty();
      Set<UUID> ids = Set.of(read.id());
      UUID order = UUID.randomUUID();

      transaction.executeWithoutResult(status -> destroy.order(order(order, ids)));
      transaction.executeWithoutResult(status -> destroy.order(order(order, ids)));

      await().atMost(Duration.ofMinutes(2)).until(() -> destroy.certificate(order).isPresent());
      ReadsCertificate certificate = destroy.certificate(order).orElseThrow();
      assertThat(certificate.reads()).isEqualTo(1);
      assertThat(certificate.stores())
          .allSatisfy(each -> assertThat(each.remaining()).isZero())
          .extracting(Certificate.StoreResult::store)
          .contains("rows", "index", "images", "alerts", "quarantine");
      assertThat(stores)
          .allSatisfy(each -> assertThat(each.remainingReads(day, ids)).as(each.store()).isZero());
      assertThat(total(plate)).isZero();
      assertThat(total(neighbour)).isEqualTo(1);
      assertThat(FilesWith.text(plate)).isEmpty();
      assertThat(FilesWith.text(neighbour)).isNotEmpty();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from read_destructions where id = ?", Long.class, order))
          .isEqualTo(1);
    }
  }

  private ReadsToDestroy order(UUID order, Set<UUID> ids) {
    return new ReadsToDestroy(
        order, Map.of(day, ids), Clause.of("13.824 subd. 3(c)"), true, "system", Instant.now());
  }

  private Read collect(String plate, @org.jspecify.annotations.Nullable String candidate) {
    Map<String, Object> read =
        Map.of(
            "sourceEventId",
            UUID.randomUUID().toString(),
            "collectedAt",
            at.toString(),
            "plate",
            plate,
            "candidates",
            candidate == null ? List.of() : List.of(Map.of("plate", candidate, "confidence", 0.4)),
            "images",
            List.of(Map.of("role", "PLATE", "mediaType", "image/png", "base64", PICTURE)));
    assertThat(http.read(read).body().get("accepted").asInt()).isEqualTo(1);
    return scan.ofPlates(day, List.of(plate)).get(0);
  }

  private long total(String plate) {
    return index
        .find(
            new ReadQuery(
                plate, null, null, at.minusSeconds(60), at.plusSeconds(60), Set.of(), false),
            10)
        .total();
  }

  private int outbox(UUID read) {
    Integer rows =
        jdbc.queryForObject(
            "select count(*) from index_outbox where read_id = ?", Integer.class, read);
    return rows == null ? 0 : rows;
  }

  private static String plate(String start) {
    return start
        + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
  }
}

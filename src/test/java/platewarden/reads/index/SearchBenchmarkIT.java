package platewarden.reads.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadQuery;
import platewarden.search.Origin;
import platewarden.search.SearchReads;
import platewarden.search.SearchRequest;

/**
 * How long searches take over sixty days of reads, end to end through rules, log and trail, beside
 * the same question put to Elasticsearch alone in the same run:
 *
 * <pre>mvn verify -Dit.test=SearchBenchmarkIT -Dtest=none -Dbenchmark.reads=15000000</pre>
 *
 * The reads are invented and go straight to the index.
 */
@PlatewardenIT
@EnabledIfSystemProperty(named = "benchmark.reads", matches = "\\d+")
class SearchBenchmarkIT {

  private static final int DAYS = 59;
  private static final int BULK = 4_000;
  private static final int VEHICLES = 600_000;
  private static final Person PERSON = new Person("investigator", Set.of("investigator"));

  private final SplittableRandom random = new SplittableRandom(445_17);
  @Autowired private ElasticsearchClient elasticsearch;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private SearchReads search;
  @Autowired private Indexer indexer;
  private final Instant end = Days.of(Instant.now()).atStartOfDay(Days.SAINT_PAUL).toInstant();

  /** Our search and the bare one that asks the same. */
  private record Pair(SearchRequest ours, Query bare) {}

  @Test
  void searches_are_as_fast_as_is_promised() throws IOException {
    int reads = Integer.getInteger("benchmark.reads");
    load(reads);
    Map<String, IntFunction<Pair>> kinds = new LinkedHashMap<>();
    kinds.put("exact", this::exact);
    kinds.put("prefix", this::prefix);
    kinds.put("wildcard", this::wildcard);
    kinds.put("look-alike", this::alike);
    kinds.put("area and time", this::area);
    Map<String, Double> limits =
        Map.of(
            "exact",
            100.0,
            "prefix",
            300.0,
            "wildcard",
            1000.0,
            "look-alike",
            300.0,
            "area and time",
            500.0);
    int times = Integer.getInteger("benchmark.times", 300);
    System.out.printf(
        "%n%,d reads, %d days, %d searches of each kind, milliseconds%n", reads, DAYS, times);
    System.out.printf(
        "%-14s %8s %8s %8s | %8s %8s | %s%n",
        "kind", "p50", "p99", "max", "bare p50", "bare p99", "ratio p50");
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, IntFunction<Pair>> kind : kinds.entrySet()) {
      double[] ours = new double[times];
      double[] bare = new double[times];
      for (int i = -30; i < times; i++) {
        Pair pair = kind.getValue().apply(i);
        double first = i % 2 == 0 ? ours(pair) : bare(pair);
        double second = i % 2 == 0 ? bare(pair) : ours(pair);
        if (i >= 0) {
          ours[i] = i % 2 == 0 ? first : second;
          bare[i] = i % 2 == 0 ? second : first;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%-14s %8.1f %8.1f %8.1f | %8.1f %8.1f | %.2f%n",
          kind.getKey(),
          at(ours, 0.5),
          at(ours, 0.99),
          at(ours, 1),
          at(bare, 0.5),
          at(bare, 0.99),
          at(ours, 0.5) / at(bare, 0.5));
      if (at(ours, 0.99) > limits.getOrDefault(kind.getKey(), 0.0)) {
        missed.add(kind.getKey());
      }
    }
    assertThat(missed).as("slower than promised").isEmpty();
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  private double ours(Pair pair) {
    long start = System.nanoTime();
    search.search(PERSON, pair.ours(), Origin.UNKNOWN);
    return (System.nanoTime() - start) / 1e6;
  }

  private double bare(Pair pair) {
    long start = System.nanoTime();
    try {
      elasticsearch.search(s -> s.index("reads-*").query(pair.bare()).size(50), ReadDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private Pair exact(int i) {
    String plate = plate(random.nextInt(VEHICLES));
    return new Pair(
        request(plate, null, null, false, all()),
        Query.of(q -> q.term(t -> t.field("plate").value(plate))));
  }

  private Pair prefix(int i) {
    String text = plate(random.nextInt(VEHICLES)).substring(0, 4);
    return new Pair(
        request(null, text + "*", null, false, all()),
        Query.of(q -> q.prefix(t -> t.field("plate").value(text))));
  }

  private Pair wildcard(int i) {
    String plate = plate(random.nextInt(VEHICLES));
    String pattern =
        switch (Math.floorMod(i, 4)) {
          case 0 -> "*" + plate.substring(2);
          case 1 -> plate.substring(0, 1) + "?" + plate.substring(2, 5) + "?";
          case 2 -> "*" + plate.substring(1, 5) + "*";
          default -> plate.substring(0, 2) + "*" + plate.substring(4);
        };
    return new Pair(
        request(null, pattern, null, false, all()),
        Query.of(q -> q.wildcard(t -> t.field("plate").value(pattern))));
  }

  private Pair alike(int i) {
    String plate = plate(random.nextInt(VEHICLES));
    return new Pair(
        request(plate, null, null, true, all()),
        Query.of(q -> q.fuzzy(t -> t.field("plate").value(plate).fuzziness("1"))));
  }

  private Pair area(int i) {
    double latitude = 44.90 + random.nextDouble() * 0.09;
    double longitude = -93.18 + random.nextDouble() * 0.16;
    Instant from = end.minus(Duration.ofMinutes(120L + random.nextInt(DAYS * 1400)));
    Instant to = from.plus(Duration.ofHours(2));
    return new Pair(
        request(
            null,
            null,
            new ReadQuery.Near(latitude, longitude, 800),
            false,
            new Instant[] {from, to}),
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(
                                f ->
                                    f.range(
                                        r ->
                                            r.untyped(
                                                u ->
                                                    u.field("collectedAt")
                                                        .gte(JsonData.of(from.toString()))
                                                        .lt(JsonData.of(to.toString())))))
                            .filter(
                                f ->
                                    f.geoDistance(
                                        g ->
                                            g.field("place")
                                                .distance("800m")
                                                .location(
                                                    l ->
                                                        l.latlon(
                                                            p ->
                                                                p.lat(latitude)
                                                                    .lon(longitude))))))));
  }

  private Instant[] all() {
    return new Instant[] {end.minus(Duration.ofDays(DAYS)), end};
  }

  private static SearchRequest request(
      @Nullable String plate,
      @Nullable String pattern,
      ReadQuery.@Nullable Near near,
      boolean alike,
      Instant[] window) {
    return new SearchRequest(
        plate,
        pattern,
        null,
        near,
        null,
        window[0],
        window[1],
        List.of(),
        alike,
        "ACTIVE_CRIMINAL_INVESTIGATION",
        "26-100001",
        null,
        "Theft of Nov 20 about 21:00 on Dale; store video shows this vehicle leaving.",
        null);
  }

  /** Three letters and three digits, as Minnesota issues them. */
  private static String plate(int vehicle) {
    long mixed = (vehicle * 7_919_777L + 12_345) % 17_576_000L;
    int letters = (int) (mixed / 1000);
    return ""
        + (char) ('A' + letters / 676)
        + (char) ('A' + letters / 26 % 26)
        + (char) ('A' + letters % 26)
        + String.format(Locale.ROOT, "%03d", mixed % 1000);
  }

  private void load(int reads) throws IOException {
    assertThat(indexer.isRunning()).isTrue();
    long start = System.nanoTime();
    int perDay = reads / DAYS;
    LocalDate today = Days.of(end);
    for (int back = DAYS; back >= 1; back--) {
      LocalDate day = today.minusDays(back);
      Instant first = day.atStartOfDay(Days.SAINT_PAUL).toInstant();
      jdbc.update(
          """
          insert into read_days (day, state, first_collected_at) values (?, 'OPEN', ?)
          on conflict do nothing
          """,
          Date.valueOf(day),
          Timestamp.from(first));
      String index = ReadsInElasticsearch.index(day);
      elasticsearch
          .indices()
          .create(c -> c.index(index).settings(s -> s.refreshInterval(t -> t.time("-1"))));
      for (int done = 0; done < perDay; done += BULK) {
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        for (int i = 0; i < Math.min(BULK, perDay - done); i++) {
          Read read = read(first.plusMillis(random.nextInt(82_800_000)));
          bulk.operations(
              o ->
                  o.create(
                      c ->
                          c.index(index).id(read.id().toString()).document(ReadDocument.of(read))));
        }
        assertThat(elasticsearch.bulk(bulk.build()).errors()).isFalse();
      }
      elasticsearch
          .indices()
          .putSettings(p -> p.index(index).settings(s -> s.refreshInterval(t -> t.time("500ms"))));
      elasticsearch.indices().refresh(r -> r.index(index));
      if (Boolean.getBoolean("benchmark.merge")) {
        elasticsearch.indices().forcemerge(m -> m.index(index).maxNumSegments(1L));
      }
    }
    var stats = elasticsearch.indices().stats(s -> s.index("reads-*"));
    System.out.printf(
        "Loaded in %d s, %,d bytes%n",
        (System.nanoTime() - start) / 1_000_000_000, stats.all().primaries().store().sizeInBytes());
  }

  private Read read(Instant at) {
    // Some vehicles are on the road every day and most are seldom.
    double skew = random.nextDouble();
    int vehicle = (int) (skew * skew * VEHICLES);
    int site = random.nextInt(22);
    return new Read(
        new UUID(random.nextLong(), random.nextLong()),
        "bench-" + site,
        "lpr",
        null,
        at,
        at,
        plate(vehicle),
        random.nextInt(10) == 0 ? null : "US-MN",
        0.9,
        List.of(),
        44.90 + site * 0.004 + random.nextDouble() * 0.001,
        -93.18 + site * 0.007 + random.nextDouble() * 0.001,
        null,
        Direction.UNKNOWN,
        List.of(),
        Classification.PRIVATE_OR_NONPUBLIC);
  }
}

package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import platewarden.reads.Plates;

/**
 * What five million entries cost: from the file to a version in force, in memory, for each read,
 * and for the reads that come while a version is swapped; beside a plain HashMap of the same
 * entries in the same run. {@code mvn -Pbenchmark test}, fewer entries with {@code
 * -Dhotlist.entries=100000}.
 */
class HotlistBenchmark {

  private static final int ENTRIES = Integer.getInteger("hotlist.entries", 5_000_000);
  private static final int LOOKED_UP = 200_000;
  private static final int BATCH = 50;

  private long found;

  @Test
  void five_million_entries() throws InterruptedException {
    byte[] file = file(1);
    line("entries", "%,d, a file of %,d MB", ENTRIES, file.length >> 20);

    var versions = new InMemoryVersions();
    var hotlists = hotlists(versions);
    Duration first = taking(hotlists, file);
    Duration again = taking(hotlists, file);
    line("file to version in force", "%.1f s, again %.1f s", seconds(first), seconds(again));

    HotlistTable table = table(file);
    List<Read> reads = reads();
    double own =
        median(read -> TableMatch.of(table, false, read.plate, read.others, 0, this::met), reads);

    long before = used();
    Map<String, List<ListedVehicle>> plain = plain(file);
    long plainBytes = used() - before;
    double other = median(read -> look(plain, read), reads);
    line(
        "memory of the table",
        "%,d MB; HashMap %,d MB, ratio %.2f",
        table.bytes() >> 20,
        plainBytes >> 20,
        table.bytes() / (double) plainBytes);
    line(
        "a read with three candidates",
        "median %.0f ns; HashMap %.0f ns, ratio %.2f",
        own,
        other,
        own / other);
    plain.clear();

    pausesWhileSwapping(hotlists);
    line("found in all", "%,d", found);
  }

  private void pausesWhileSwapping(ActiveHotlists hotlists) throws InterruptedException {
    byte[] next = file(2);
    List<Read> reads = reads();
    AtomicBoolean over = new AtomicBoolean();
    long[] longest = new long[1];
    long[] missed = new long[1];
    String onBoth = "SWP999";
    Thread intake =
        new Thread(
            () -> {
              int at = 0;
              while (!over.get()) {
                long from = System.nanoTime();
                Read read = reads.get(at++ % reads.size());
                found += hotlists.match(read.plate, read.others, "US-MN").size();
                if (hotlists.match(onBoth, List.of(), "US-MN").size() != 1) {
                  missed[0]++;
                }
                longest[0] = Math.max(longest[0], System.nanoTime() - from);
              }
            });
    for (int warm = 0; warm < LOOKED_UP; warm++) {
      Read read = reads.get(warm % reads.size());
      found += hotlists.match(read.plate, read.others, "US-MN").size();
    }
    intake.start();
    Duration taking = taking(hotlists, next);
    over.set(true);
    intake.join();
    line(
        "a swap under reads",
        "%.1f s; longest pause of a read %.1f ms; matches missed or doubled %d",
        seconds(taking),
        longest[0] / 1e6,
        missed[0]);
  }

  private void met(int entry, Match.Tier tier) {
    found += entry + tier.name().length();
  }

  private void look(Map<String, List<ListedVehicle>> plain, Read read) {
    String folded = Plates.fold(read.plate);
    found += plain.getOrDefault(folded, List.of()).size();
    for (String candidate : read.others) {
      String other = Plates.fold(candidate);
      if (!other.equals(folded)) {
        found += plain.getOrDefault(other, List.of()).size();
      }
    }
  }

  private interface Look {
    void at(Read read);
  }

  /** In batches, for one look is shorter than the clock's step. */
  private static double median(Look look, List<Read> reads) {
    double[] times = new double[LOOKED_UP / BATCH];
    for (int round = 0; round < 3; round++) {
      int at = 0;
      for (int batch = 0; batch < times.length; batch++) {
        long from = System.nanoTime();
        for (int i = 0; i < BATCH; i++) {
          look.at(reads.get(at++));
        }
        times[batch] = (System.nanoTime() - from) / (double) BATCH;
      }
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private record Read(String plate, List<String> others) {}

  /** One read in a hundred is listed; each has three other candidates. */
  private static List<Read> reads() {
    SplittableRandom random = new SplittableRandom(7);
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < LOOKED_UP; i++) {
      String plate = i % 100 == 0 ? plate(random.nextInt(ENTRIES)) : "Q" + plate(random.nextInt());
      reads.add(
          new Read(
              plate, List.of(plate + "B", plate.substring(1) + "8", plate.substring(1) + "O")));
    }
    return reads;
  }

  private static ActiveHotlists hotlists(InMemoryVersions versions) {
    Clock clock = Clock.systemUTC();
    Layouts layouts = new Layouts(List.of("mn"));
    AskForAttention attention =
        new AskForAttention(
            new InMemoryEntries.Lists(new ArrayList<>()),
            id -> {},
            event -> UUID.randomUUID(),
            clock);
    TakeFile take =
        new TakeFile(
            layouts,
            versions,
            attention,
            event -> UUID.randomUUID(),
            new ActiveHotlistsTest.NoTransactions(),
            clock);
    EntryTerms terms =
        new EntryTerms(EntryDesk.law(), number -> Optional.empty(), Optional.empty(), clock);
    return new ActiveHotlists(
        take,
        versions,
        new LiveEntries(new InMemoryEntries(), terms, clock),
        layouts,
        EntryDesk.law(),
        clock);
  }

  private static Duration taking(ActiveHotlists hotlists, byte[] file) {
    long from = System.nanoTime();
    hotlists.take("mn", "mn.csv", Instant.now(), file, "benchmark");
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private static HotlistTable table(byte[] file) {
    HotlistTable.Builder builder = new HotlistTable.Builder();
    new HotlistParser(HotlistParserTest.MinnesotaFile.layout()).parse(file, builder::add);
    return builder.build();
  }

  private static Map<String, List<ListedVehicle>> plain(byte[] file) {
    Map<String, List<ListedVehicle>> plain = new HashMap<>();
    new HotlistParser(HotlistParserTest.MinnesotaFile.layout())
        .parse(
            file,
            entry ->
                plain.merge(
                    Plates.fold(entry.plate()),
                    List.of(entry),
                    (some, more) -> {
                      List<ListedVehicle> all = new ArrayList<>(some);
                      all.addAll(more);
                      return all;
                    }));
    return plain;
  }

  private static byte[] file(int version) {
    StringBuilder line = new StringBuilder();
    byte[] file = new byte[72 * (ENTRIES + 2)];
    int at = put(file, 0, "HEADER\n");
    at = put(file, at, "V999999999,MN0000000,20251001,SWP999,MN,2026,PC,2015,F0RD,F15,PK,WHI\n");
    for (int i = 1; i < ENTRIES; i++) {
      line.setLength(0);
      line.append('V').append(100_000_000 + i).append(",MN0000000,2025100").append(version);
      line.append(',').append(plate(i)).append(",MN,2026,PC,2015,F0RD,F15,PK,WHI\n");
      at = put(file, at, line.toString());
    }
    return Arrays.copyOf(file, at);
  }

  /** Six or seven characters, scattered and all different. */
  private static String plate(int i) {
    return Integer.toString((i * 0x9E3779B1) >>> 1, 36).toUpperCase(Locale.ROOT) + "Z";
  }

  private static int put(byte[] file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, at, bytes.length);
    return at + bytes.length;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static void line(String what, String text, Object... values) {
    System.out.printf(Locale.ROOT, "%-30s " + text + "%n", prepend(what, values));
  }

  private static Object[] prepend(String what, Object... values) {
    List<Object> all = new ArrayList<>(List.of(what));
    all.addAll(Arrays.asList(values));
    return all.toArray();
  }

  /** Nothing is stored: the time of the database is the database's. */
  private static final class InMemoryVersions implements ListVersions {
    @Override
    public void activate(ListVersion version, byte[] file) {}

    @Override
    public void refuse(RefusedFile refused, byte[] file) {
      throw new IllegalStateException(refused.reason());
    }

    @Override
    public List<ListVersion> active() {
      return List.of();
    }

    @Override
    public List<ListVersion> history(String source, int most) {
      return List.of();
    }

    @Override
    public byte[] file(ListVersion version) {
      return new byte[0];
    }

    @Override
    public List<SourceStatus.Failure> failures(String source, Instant after) {
      return List.of();
    }
  }
}

package platewarden.hotlist;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.locks.LockSupport;
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

  private static final long EVERY = 500_000;
  private static final int MOST_READS = 1_000_000;
  private static final String ON_BOTH = "SWP999";

  private volatile Map<String, List<ListedVehicle>> plain = Map.of();
  private long found;
  private long missed;

  @Test
  void five_million_entries() throws InterruptedException, IOException {
    ListFile file = file(1);
    line("entries", "%,d, a file of %,d MB", ENTRIES, file.length() >> 20);

    ActiveHotlists hotlists = hotlists(new InMemoryVersions());
    Duration first = taking(hotlists, file);
    Duration again = taking(hotlists, file);
    line("file to version in force", "%.1f s, again %.1f s", seconds(first), seconds(again));

    List<Read> reads = reads();
    HotlistTable table = table(file);
    double ownLook =
        median(read -> TableMatch.of(table, false, read.plate, read.others, 0, this::met), reads);

    ListFile next = file(2);
    Swap own = swap(() -> taking(hotlists, next), read -> meets(hotlists, read), reads);

    long before = used();
    plain = plain(file);
    long plainBytes = used() - before;
    double plainLook = median(read -> look(plain, read), reads);
    Swap other = swap(() -> plain = plain(next), read -> look(plain, read), reads);

    line(
        "memory of the table",
        "%,d MB; HashMap %,d MB, ratio %.2f",
        table.bytes() >> 20,
        plainBytes >> 20,
        table.bytes() / (double) plainBytes);
    line(
        "a read with three candidates",
        "median %.0f ns; HashMap %.0f ns, ratio %.2f",
        ownLook,
        plainLook,
        ownLook / plainLook);
    line(
        "a swap under reads",
        "%.1f s; HashMap %.1f s, ratio %.2f",
        own.seconds,
        other.seconds,
        own.seconds / other.seconds);
    line(
        "longest wait of a read",
        "%.1f ms, 99 of 100 below %.2f ms; HashMap %.1f ms, ratio %.2f",
        own.longest,
        own.ninetyNine,
        other.longest,
        own.longest / other.longest);
    line("matches missed or doubled", "%d", missed);
    line("found in all", "%,d", found);
  }

  private record Swap(double seconds, double longest, double ninetyNine) {}

  /**
   * What reads feel while a new list is taken: two thousand a second, each measured from the moment
   * at which it was due, so that one that had to wait makes those behind it wait as well.
   */
  private Swap swap(Runnable taking, Look look, List<Read> reads) throws InterruptedException {
    for (Read read : reads) {
      look.at(read);
    }
    // What this test itself has made is old when the reads begin, as it is in a server that runs.
    used();
    AtomicBoolean over = new AtomicBoolean();
    long[] waits = new long[MOST_READS];
    int[] all = new int[1];
    Thread intake =
        new Thread(
            () -> {
              long due = System.nanoTime();
              while (!over.get() && all[0] < waits.length) {
                for (long early = due - System.nanoTime(); early > 0; ) {
                  LockSupport.parkNanos(early);
                  early = due - System.nanoTime();
                }
                look.at(reads.get(all[0] % reads.size()));
                waits[all[0]++] = System.nanoTime() - due;
                due += EVERY;
              }
            });
    intake.start();
    long from = System.nanoTime();
    taking.run();
    double seconds = (System.nanoTime() - from) / 1e9;
    over.set(true);
    intake.join();
    long[] sorted = Arrays.copyOf(waits, all[0]);
    Arrays.sort(sorted);
    return new Swap(
        seconds, sorted[sorted.length - 1] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  /** A plate that is on both versions is met exactly once at every moment. */
  private void meets(ActiveHotlists hotlists, Read read) {
    found += hotlists.match(read.plate, read.others, "US-MN").size();
    if (hotlists.match(ON_BOTH, List.of(), "US-MN").size() != 1) {
      missed++;
    }
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

  private static Duration taking(ActiveHotlists hotlists, ListFile file) {
    long from = System.nanoTime();
    hotlists.take("mn", "mn.csv", Instant.now(), file, "benchmark", null);
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private static HotlistTable table(ListFile file) {
    HotlistTable.Builder builder = new HotlistTable.Builder();
    new HotlistParser(HotlistParserTest.MinnesotaFile.layout()).parse(file, builder::add);
    return builder.build();
  }

  private static Map<String, List<ListedVehicle>> plain(ListFile file) {
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

  private static ListFile file(int version) throws IOException {
    return ListFile.read(new Written(version));
  }

  /** Makes the file while it is read, as from a disk. */
  private static final class Written extends InputStream {
    private final int version;
    private byte[] line = bytes("HEADER\n");
    private int at;
    private int entry;

    Written(int version) {
      this.version = version;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int given = 0;
      while (given < most && (at < line.length || another())) {
        int some = Math.min(most - given, line.length - at);
        System.arraycopy(line, at, into, from + given, some);
        at += some;
        given += some;
      }
      return given == 0 && most > 0 ? -1 : given;
    }

    @Override
    public int read() {
      return at < line.length || another() ? line[at++] : -1;
    }

    private boolean another() {
      if (entry == ENTRIES) {
        return false;
      }
      String plate = entry == 0 ? ON_BOTH : plate(entry);
      line =
          bytes(
              ("V" + (100_000_000 + entry++) + ",MN0000000,2025100" + version + "," + plate)
                  + ",MN,2026,PC,2015,F0RD,F15,PK,WHI\n");
      at = 0;
      return true;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Six or seven characters, scattered and all different. */
  private static String plate(int i) {
    return Integer.toString((i * 0x9E3779B1) >>> 1, 36).toUpperCase(Locale.ROOT) + "Z";
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
    public void activate(ListVersion version, ListFile file) {}

    @Override
    public void refuse(RefusedFile refused, ListFile file) {
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
    public ListFile file(ListVersion version) {
      return ListFile.of(new byte[0]);
    }

    @Override
    public List<SourceStatus.Failure> failures(String source, Instant after) {
      return List.of();
    }
  }
}

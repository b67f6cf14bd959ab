package platewarden.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.search.SearchLog;
import platewarden.search.SearchLog.Logged;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailLog;

/**
 * Draws searches of the month before for review. The seed comes from a public checkpoint of the
 * trail, so that nobody chose it and everybody who may see the log can draw again.
 */
@Service
public class DrawSample {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");

  private final SearchLog log;
  private final Samples samples;
  private final OpenFinding open;
  private final TrailLog checkpoints;
  private final Trail trail;
  private final Law law;
  private final Clock clock;

  DrawSample(
      SearchLog log,
      Samples samples,
      OpenFinding open,
      TrailLog checkpoints,
      Trail trail,
      Law law,
      Clock clock) {
    this.log = log;
    this.samples = samples;
    this.open = open;
    this.checkpoints = checkpoints;
    this.trail = trail;
    this.law = law;
    this.clock = clock;
  }

  /** Draws for the month that ended last, once. */
  @Scheduled(cron = "0 40 2 * * *", zone = "America/Chicago")
  @Transactional
  public void draw() {
    draw(YearMonth.from(Days.of(clock.instant())).minusMonths(1));
  }

  /** Draws for a month, once; the same month again changes nothing. */
  @Transactional
  public Samples.Sample draw(YearMonth month) {
    Samples.Sample drawn = samples.of(month).orElse(null);
    if (drawn != null) {
      return drawn;
    }
    Instant now = clock.instant();
    Instant from = month.atDay(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
    List<Logged> searches = log.between(from, to);
    String root = checkpoints.checkpoint().split("\n", -1)[2];
    String seed = sha256(root);
    long size = law.number("misuse-thresholds", "sample", Days.of(now)).count();
    List<Logged> chosen = choose(searches, seed, size);
    Samples.Sample sample =
        new Samples.Sample(
            month, now, seed, root, searches.size(), chosen.stream().map(Logged::id).toList());
    samples.keep(sample);
    trail.record(
        TrailEvent.done("SampleDrawn", "system", "sample", month.toString())
            .under(SAFEGUARDS)
            .with("seed", seed)
            .with("root", root)
            .with("searches", searches.size())
            .with("drawn", chosen.size())
            .in(TrailEvent.Partition.PUBLIC));
    for (Logged search : chosen) {
      open.open(
          new OpenFinding.Suspicion(
              FindingKind.SAMPLE,
              month + " " + search.id(),
              search.username(),
              search.rank(),
              search.id(),
              1));
    }
    return sample;
  }

  /** Those with the least SHA-256 of seed and id: the drawing that anybody can repeat. */
  static List<Logged> choose(List<Logged> searches, String seed, long size) {
    return searches.stream()
        .sorted(Comparator.comparing(search -> sha256(seed + " " + id(search))))
        .limit(size)
        .toList();
  }

  private static UUID id(Logged search) {
    return search.id();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

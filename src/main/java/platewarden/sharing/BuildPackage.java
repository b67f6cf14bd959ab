package platewarden.sharing;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.reads.Read;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.sharing.offline.SharedPackage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailLog;

/**
 * Builds the package: the confidentiality notice, and for each collection day a sealed part with
 * the reads, each with its class and the instant by which the recipient destroys it, sixty days
 * from collection and not from receipt.
 */
@Service
@Transactional
public class BuildPackage {

  static final String NOTICE_VERSION = "1.0.0";
  static final String NOTICE =
      """
      CONFIDENTIALITY NOTICE (version 1.0.0)

      The license plate reader data in this package are private or nonpublic under Minn. Stat. 13.824.
      Your agency must comply with all classification, destruction and security requirements of that
      section (subd. 4(b)). Each read names the instant by which you destroy it and every copy of it:
      60 days from its collection, whenever you received it. You may not share, disseminate, sell or
      trade the data with any other individual or entity unless the law explicitly authorizes it
      (subd. 4(c)). Parts open with keys that are given out until those instants, and never after.
      Confirm the destruction on the page Sharing. That this package is whole and the sender's can be
      checked without network: java -jar platewarden.jar verify-share FILE --key KEY.
      """;

  private static final Clause RECIPIENT = Clause.of("13.824 subd. 4(b)");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Shares shares;
  private final ScanReads reads;
  private final Sequestration sequestration;
  private final Law law;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;

  /** Builds from these reads. */
  public BuildPackage(
      Shares shares,
      ScanReads reads,
      Sequestration sequestration,
      Law law,
      Trail trail,
      TrailLog log,
      Clock clock) {
    this.shares = shares;
    this.reads = reads;
    this.sequestration = sequestration;
    this.law = law;
    this.trail = trail;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Builds it, once. What was protected or sequestered since the selection is left out, and nothing
   * shows that it was.
   *
   * @return whether anything is left to share
   */
  public boolean build(UUID shareId) {
    if (shares.content(shareId).isPresent()) {
      return true;
    }
    Instant now = clock.instant();
    Map<String, byte[]> parts = new TreeMap<>();
    List<Map<String, Object>> days = new ArrayList<>();
    int count = 0;
    for (Map.Entry<LocalDate, Set<UUID>> day : new TreeMap<>(shares.selected(shareId)).entrySet()) {
      List<Read> left = left(day.getKey(), day.getValue(), now);
      if (!left.isEmpty()) {
        Map<String, Object> entry = part(shareId, day.getKey(), left, parts);
        days.add(entry);
        count += left.size();
      }
    }
    if (days.isEmpty()) {
      return false;
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("share", shareId.toString());
    manifest.put("agency", shares.find(shareId).orElseThrow().agency());
    manifest.put("madeAt", now.toString());
    manifest.put("noticeVersion", NOTICE_VERSION);
    manifest.put("noticeSha256", PackageSeal.sha256(bytes(NOTICE)));
    manifest.put("clauses", List.of("13.824 subd. 4(b)", "13.824 subd. 4(c)"));
    manifest.put("days", days);
    byte[] described = json(manifest);
    Map<String, byte[]> files = new TreeMap<>(parts);
    files.put(SharedPackage.NOTICE, bytes(NOTICE));
    files.put(SharedPackage.MANIFEST, described);
    files.put(SharedPackage.SIGNATURE, bytes(signature(shareId, now, count, described)));
    byte[] zip = SharedPackage.zip(files);
    String sha256 = PackageSeal.sha256(zip);
    shares.keep(shareId, zip, sha256, now);
    shares.add(shareId, new Fact(Step.BUILT, sha256, "system", now));
    trail.record(
        TrailEvent.done("PackageBuilt", "system", "share", shareId.toString())
            .under(RECIPIENT)
            .with("reads", count)
            .with("noticeVersion", NOTICE_VERSION)
            .with("sha256", sha256));
    return true;
  }

  private List<Read> left(LocalDate day, Set<UUID> selected, Instant now) {
    // Asked for every package and every day alike, so that no answer takes another time.
    Set<UUID> hidden = sequestration.among(day, selected);
    return reads.ofIds(day, selected).stream()
        .filter(read -> !hidden.contains(read.id()))
        .filter(read -> destroyBy(read).isAfter(now))
        .toList();
  }

  private Instant destroyBy(Read read) {
    return read.collectedAt()
        .plus(law.number(RECIPIENT, "recipientDestruction", read.day()).duration());
  }

  private Map<String, Object> part(
      UUID shareId, LocalDate day, List<Read> left, Map<String, byte[]> parts) {
    Map<UUID, Instant> destroyBy = new LinkedHashMap<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Read read : left) {
      destroyBy.put(read.id(), destroyBy(read));
      rows.add(row(read));
    }
    String name = "reads-" + day + ".sealed";
    byte[] key = PackageSeal.newKey();
    byte[] sealed = PackageSeal.seal(key, name, json(rows));
    shares.part(shareId, day, key, destroyBy);
    parts.put(name, sealed);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("day", day.toString());
    entry.put("part", name);
    entry.put("sha256", PackageSeal.sha256(sealed));
    entry.put("reads", left.size());
    entry.put(
        "destroyBy", destroyBy.values().stream().min(Instant::compareTo).orElseThrow().toString());
    return entry;
  }

  private Map<String, Object> row(Read read) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("read", read.id().toString());
    row.put("plate", read.plate());
    row.put("region", read.region());
    row.put("collectedAt", read.collectedAt());
    row.put("reader", read.readerId());
    row.put("latitude", read.latitude());
    row.put("longitude", read.longitude());
    row.put("classification", read.classification());
    row.put("destroyBy", destroyBy(read));
    return row;
  }

  /** The text that is signed: it covers the manifest, and through it every other file. */
  private String signature(UUID shareId, Instant now, int reads, byte[] manifest) {
    return log.sign(
        SharedPackage.SIGNED
            + "\nid "
            + shareId
            + "\nmade "
            + now
            + "\nreads "
            + reads
            + "\nmanifest-sha256 "
            + PackageSeal.sha256(manifest)
            + "\n");
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

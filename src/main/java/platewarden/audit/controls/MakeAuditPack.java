package platewarden.audit.controls;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.audit.AuditPack;
import platewarden.audit.ControlOutcome;
import platewarden.audit.ControlResult;
import platewarden.audit.MakePack;
import platewarden.audit.Period;
import platewarden.audit.offline.PackFile;
import platewarden.law.Clause;
import platewarden.trail.Checkpoint;
import platewarden.trail.Note;
import platewarden.trail.Trail;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailLog;

/**
 * Runs the controls and makes the signed pack. The entry that commits to the results is written
 * first, so that the pack holds the proof that it is on the trail.
 */
@Service
class MakeAuditPack implements MakePack {

  private static final Clause AUDIT = Clause.of("13.824 subd. 6(a)");
  private static final String SUBJECT = "audit-pack";

  private final RunTheControls controls;
  private final PackReport report;
  private final Packs packs;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MakeAuditPack(
      RunTheControls controls,
      PackReport report,
      Packs packs,
      Trail trail,
      TrailLog log,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.controls = controls;
    this.report = report;
    this.packs = packs;
    this.trail = trail;
    this.log = log;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    // The results have their place on the trail before the pack is made, whoever asked for it: a
    // process asks within a transaction of its own.
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public AuditPack over(Period period, String by) {
    List<ControlResult> results = controls.over(period);
    byte[] canonical = ResultsJson.write(period, results);
    UUID id = UUID.randomUUID();
    String resultsSha256 = PackFile.sha256(canonical);
    int exceptions =
        (int) results.stream().filter(each -> each.outcome() == ControlOutcome.EXCEPTION).count();
    transaction.executeWithoutResult(
        status ->
            trail.record(
                TrailEvent.done("ControlsRun", by, SUBJECT, id.toString())
                    .under(AUDIT)
                    .in(TrailEvent.Partition.PUBLIC)
                    .with("from", period.from().toString())
                    .with("to", period.to().toString())
                    .with("asOf", period.asOf().toString())
                    .with("exceptions", exceptions)
                    .with("resultsSha256", resultsSha256)));
    String checkpoint = log.checkpoint();
    TrailEntry entry = log.about(SUBJECT, id.toString()).get(0);
    Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);

    Map<String, byte[]> files = new TreeMap<>();
    files.put(PackFile.RESULTS, canonical);
    files.put("exceptions.tsv", bytes(PackReport.tsv(results)));
    files.put("report.html", bytes(report.html(period, results)));
    files.put("report.pdf", report.pdf(period, results));
    controls.files().forEach(each -> files.put(PackReport.name(each.number()), bytes(each.text())));
    files.put(PackFile.CHECKPOINT, bytes(checkpoint));
    files.put(PackFile.PROOF, proof(entry, checkpoint));
    byte[] manifest = manifest(files);
    files.put(PackFile.MANIFEST, manifest);
    files.put(
        PackFile.SIGNATURE, bytes(sign(id, period, made, entry.index(), resultsSha256, manifest)));
    byte[] zip = PackFile.zip(files);
    AuditPack pack =
        new AuditPack(
            id,
            period,
            made,
            by,
            exceptions,
            resultsSha256,
            PackFile.sha256(zip),
            zip.length,
            entry.index());
    transaction.executeWithoutResult(
        status -> {
          packs.keep(pack, canonical, zip);
          trail.record(
              TrailEvent.done("AuditPackMade", by, SUBJECT, id.toString())
                  .under(AUDIT)
                  .in(TrailEvent.Partition.PUBLIC)
                  .with("sha256", pack.sha256())
                  .with("results", entry.index()));
        });
    return pack;
  }

  private byte[] proof(TrailEntry entry, String checkpoint) {
    long size = Checkpoint.parse(Note.parse(checkpoint).text()).size();
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("index", entry.index());
    proof.put("leaf", entry.leaf());
    proof.put("details", entry.details());
    proof.put("commitmentKey", entry.commitmentKey());
    proof.put("size", size);
    proof.put("hashes", log.inclusion(entry.index(), size));
    return ResultsJson.bytes(proof);
  }

  private static byte[] manifest(Map<String, byte[]> files) {
    List<Map<String, String>> each =
        files.entrySet().stream()
            .map(file -> Map.of("name", file.getKey(), "sha256", PackFile.sha256(file.getValue())))
            .toList();
    return ResultsJson.bytes(Map.of("format", "platewarden-audit-pack", "v", 1, "files", each));
  }

  /** The text that is signed: it covers the manifest, and through it every other file. */
  private String sign(
      UUID id, Period period, Instant made, long entry, String results, byte[] manifest) {
    return log.sign(
        String.join(
            "\n",
            PackFile.SIGNED,
            "id " + id,
            "from " + period.from(),
            "to " + period.to(),
            "as-of " + period.asOf(),
            "made " + made,
            "entry " + entry,
            "results-sha256 " + results,
            "manifest-sha256 " + PackFile.sha256(manifest),
            ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes a list file whole or not at all. What is refused is kept sealed with its reason, and the
 * last good version stays in force.
 */
@Service
class TakeFile {

  private static final Clause MATCHING = Clause.of("13.824 subd. 2(c)");
  private static final Clause ACCURATE = Clause.of("13.05 subd. 5(a)(1)");
  private static final String WHOLE = "a hotlist file is taken whole or not at all";
  private static final String DECLARED = "reads meet only sources that are declared with their law";

  private final Layouts layouts;
  private final ListVersions versions;
  private final AskForAttention attentions;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakeFile(
      Layouts layouts,
      ListVersions versions,
      AskForAttention attentions,
      Trail trail,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.layouts = layouts;
    this.versions = versions;
    this.attentions = attentions;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    // What a refusal leaves on record stays, whatever becomes of the caller.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** A version and its packed entries. */
  record Loaded(ListVersion version, Layout layout, HotlistTable table) {}

  /**
   * Parses, checks and records; the caller swaps the result in.
   *
   * @param last the version in force, null when there is none
   */
  Loaded take(
      String source,
      String fileName,
      Instant fileTime,
      ListFile file,
      String by,
      @Nullable ListVersion last,
      @Nullable Long announced) {
    Layout layout = layouts.of(source).orElse(null);
    if (layout == null) {
      throw refuse(source, fileName, file, by, MATCHING, DECLARED, "this source is not declared");
    }
    HotlistTable.Builder builder = new HotlistTable.Builder();
    HotlistParser.Outcome outcome = null;
    Optional<String> unfit = FitFile.notText(layout, file);
    if (unfit.isEmpty()) {
      outcome = new HotlistParser(layout).parse(file, builder::add);
      unfit = FitFile.unfit(layout, outcome, last, announced);
    }
    if (unfit.isPresent() || outcome == null) {
      throw refuse(source, fileName, file, by, ACCURATE, WHOLE, unfit.orElseThrow());
    }
    // Built before the record says that it is in force: what can fail, fails before.
    HotlistTable table = builder.build();
    Instant now = clock.instant();
    ListVersion version =
        new ListVersion(
            UUID.randomUUID(),
            source,
            safeName(fileName),
            // A clock that runs ahead must not make a list look younger than it is.
            fileTime.isAfter(now) ? now : fileTime,
            now,
            by,
            file.sha256(),
            outcome.entries(),
            outcome.unusable(),
            outcome.unknownCodes(),
            outcome.named());
    transaction.executeWithoutResult(
        status -> {
          versions.activate(version, file);
          trail.record(
              TrailEvent.done("HotlistActivated", by, "hotlist", version.id().toString())
                  .under(layout.lawfulBasis())
                  .with("source", source)
                  .with("fileTime", version.fileTime().toString())
                  .with("sha256", version.sha256())
                  .with("entries", version.entries())
                  .with("quarantinedLines", version.quarantinedLines())
                  .with("unknownCodes", version.unknownCodes()));
        });
    return new Loaded(version, layout, table);
  }

  /** Packs the file of a version that is in force already, after a restart. */
  Loaded load(ListVersion version) {
    Layout layout =
        layouts
            .of(version.source())
            .orElseThrow(() -> new IllegalStateException("No layout of " + version.source()));
    HotlistTable.Builder builder = new HotlistTable.Builder();
    new HotlistParser(layout).parse(versions.file(version), builder::add);
    return new Loaded(version, layout, builder.build());
  }

  private Refused refuse(
      String source,
      String fileName,
      ListFile file,
      String by,
      Clause clause,
      String rule,
      String reason) {
    var refused =
        new ListVersions.RefusedFile(
            UUID.randomUUID(),
            safeName(source),
            safeName(fileName),
            clock.instant(),
            by,
            file.sha256(),
            reason);
    transaction.executeWithoutResult(
        status -> {
          versions.refuse(refused, file);
          trail.record(
              TrailEvent.done("HotlistRefused", by, "hotlist-file", refused.id().toString())
                  .refused()
                  .under(clause)
                  .with("source", refused.source())
                  .with("sha256", refused.sha256())
                  .with("reason", reason));
          attentions.refused(refused.source(), refused.id(), reason);
        });
    return new Refused(
        Refused.Kind.INCOMPLETE,
        new Refusal(
            clause,
            rule,
            "The file was not taken: " + reason + ". The last good version stays in force.",
            "Send the whole file again; where it is whole and the list really changed that much, say"
                + " how many entries the source announces."));
  }

  /** A file's name is somebody else's text: letters, digits, dot and dash, at most 100. */
  private static String safeName(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.substring(0, Math.min(100, safe.length()));
  }
}

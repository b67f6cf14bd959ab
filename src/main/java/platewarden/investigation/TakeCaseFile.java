package platewarden.investigation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes a file of the whole register in one transaction, or not at all: a file that is broken, or
 * much smaller than what was known, leaves everything as it was. A case that is not in it any more
 * is not active any more.
 */
@Service
public class TakeCaseFile {

  /** A register of a city is far below this; a file above it is something else. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final Clause ACTIVE = Clause.of("13.82 subd. 7");

  private final CaseTable table;
  private final CaseFiles files;
  private final HearCase hear;
  private final Optional<AskRegister> register;
  private final Law law;
  private final Trail trail;
  private final Clock clock;

  /** Takes files into this table. */
  public TakeCaseFile(
      CaseTable table,
      CaseFiles files,
      HearCase hear,
      Optional<AskRegister> register,
      Law law,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.files = files;
    this.hear = hear;
    this.register = register;
    this.law = law;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a file.
   *
   * @param by the account that sent it, or {@code file} for the watched folder
   * @return what became of it; a refused file is on record and on the trail, too
   */
  @Transactional
  public CaseFiles.Came take(byte[] file, String by) {
    Map<Long, String> quarantined = Map.of();
    int good = 0;
    int changed = 0;
    String refused;
    try {
      if (file.length > MOST_BYTES) {
        throw new CaseFile.NotOne("The file is larger than 20 MB");
      }
      CaseFile read = CaseFile.of(file);
      quarantined = read.quarantined();
      good = read.cases().size();
      refused = objection(read);
      if (refused == null) {
        changed = swap(read);
      }
    } catch (CaseFile.NotOne notOne) {
      refused = notOne.getMessage();
    }
    CaseFiles.Came came =
        new CaseFiles.Came(
            UUID.randomUUID(),
            clock.instant(),
            by,
            sha256(file),
            refused,
            good,
            changed,
            quarantined.size());
    files.add(came, quarantined);
    TrailEvent event =
        TrailEvent.done("CaseFileTaken", by, "case-file", came.id().toString())
            .under(ACTIVE)
            .with("sha256", came.sha256())
            .with("cases", good)
            .with("changed", changed)
            .with("quarantined", quarantined.size());
    trail.record(refused == null ? event : event.refused().with("reason", refused));
    return came;
  }

  private @Nullable String objection(CaseFile read) {
    LocalDate today = Days.of(clock.instant());
    long lines = (long) read.cases().size() + read.quarantined().size();
    long worst = law.number("case-register", "badLines", today).count();
    long least = law.number("case-register", "fewestCases", today).count();
    long known = table.all().stream().filter(entry -> entry.heardFrom().equals("file")).count();
    if (register.isPresent()) {
      return "The department's register is asked itself; a file would contradict it";
    }
    if (read.cases().isEmpty()) {
      return "The file has no case";
    }
    if (read.quarantined().size() * 100L > lines * worst) {
      return "More than " + worst + " % of its lines cannot be read";
    }
    if (read.cases().size() * 100L < known * least) {
      return "It has fewer than " + least + " % of the cases of the last file";
    }
    return null;
  }

  private int swap(CaseFile read) {
    int changed = 0;
    List<CaseRecord> missing =
        table.all().stream()
            .filter(entry -> entry.heardFrom().equals("file") && entry.record().active())
            .map(CaseTable.Entry::record)
            .filter(known -> !read.cases().containsKey(known.number()))
            .toList();
    // In one order, so that two writers never wait for each other.
    for (CaseWord word : read.cases().values().stream().sorted(TakeCaseFile::byNumber).toList()) {
      changed += hear.hear(word, "file") ? 1 : 0;
    }
    for (CaseRecord known : missing) {
      changed += hear.gone(known, "file") ? 1 : 0;
    }
    return changed;
  }

  private static int byNumber(CaseWord one, CaseWord other) {
    return one.number().compareTo(other.number());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

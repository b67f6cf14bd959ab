package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Copies selected reads to the investigative file of an active case and makes a package of them
 * (GO-445.17 QueryLog: "must be copied to an investigative file"). Selected reads only, never whole
 * windows: what is copied becomes public when the investigation is over (13.82 subd. 7).
 */
@Service
public class MakeEvidencePackage {

  private static final Clause EACH_ACCESS = Clause.of("13.824 subd. 7(b)");
  private static final Clause ACTIVE = Clause.of("13.82 subd. 7");

  private final CaseRegister cases;
  private final Optional<AskReach> reach;
  private final CaseCopies copies;
  private final CopyToFile copy;
  private final EvidencePackages packages;
  private final WritePackage write;
  private final Law law;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Makes packages of these files. */
  MakeEvidencePackage(
      CaseRegister cases,
      Optional<AskReach> reach,
      CaseCopies copies,
      CopyToFile copy,
      EvidencePackages packages,
      WritePackage write,
      Law law,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.cases = cases;
    this.reach = reach;
    this.copies = copies;
    this.copy = copy;
    this.packages = packages;
    this.write = write;
    this.law = law;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** A read, by its collection day and id. */
  public record Selected(LocalDate day, UUID readId) {}

  /** A package and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only served
  public record Packed(EvidencePackages.Made made, byte[] bytes) {}

  /**
   * Copies and packs. Whoever calls has seen to it that these reads were shown to this person.
   *
   * @param searchId the search that found them
   * @throws Refused FORBIDDEN without access to reads, or for a case of others; CONFLICT when the
   *     case is not known to be active; INCOMPLETE for none, too many, or a read that is gone
   */
  public Packed make(
      Person by, String caseNumber, List<Selected> selected, @Nullable UUID searchId) {
    String number = caseNumber.strip();
    return refusals.run(
        "EvidencePacked",
        by,
        "case",
        cases.find(number).map(it -> it.id().toString()).orElse("unknown"),
        () -> pack(by, number, new LinkedHashSet<>(selected), searchId));
  }

  private Packed pack(Person by, String number, Set<Selected> selected, @Nullable UUID searchId) {
    CaseRecord record = checked(by, number, selected);
    List<CaseCopy> copied =
        selected.stream()
            .map(
                each ->
                    copy.copy(
                            record.id(),
                            each.day(),
                            each.readId(),
                            by.username(),
                            CaseCopy.Basis.SELECTED)
                        .orElseThrow(MakeEvidencePackage::gone))
            .toList();
    return made(by, record, copied, searchId);
  }

  private Packed made(
      Person by, CaseRecord record, List<CaseCopy> copied, @Nullable UUID searchId) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (CaseCopy each : copied) {
      copies.custody(record.id(), each.id(), now, by.username(), "PACKAGED", id.toString());
    }
    long upTo =
        copies.custody(record.id(), Long.MAX_VALUE).stream()
            .mapToLong(CaseCopy.Custody::seq)
            .max()
            .orElse(0);
    EvidencePackages.Made draft =
        new EvidencePackages.Made(
            id,
            record.id(),
            now,
            by.username(),
            searchId,
            copied.stream().map(CaseCopy::id).toList(),
            upTo,
            "");
    byte[] bytes = Objects.requireNonNull(write.write(draft, record.number()));
    EvidencePackages.Made made =
        new EvidencePackages.Made(
            id,
            record.id(),
            now,
            by.username(),
            searchId,
            draft.copies(),
            upTo,
            TakeCaseFile.sha256(bytes));
    packages.add(made);
    trail.record(
        TrailEvent.done("EvidencePacked", by.username(), "case", record.id().toString())
            .under(CopyToFile.COPIED)
            .with("package", id.toString())
            .with("copies", copied.size())
            .with("sha256", made.sha256()));
    return new Packed(made, bytes);
  }

  private CaseRecord checked(Person by, String number, Set<Selected> selected) {
    if (reach.filter(it -> it.may(by)).isEmpty()) {
      throw refused(
          Refused.Kind.FORBIDDEN,
          EACH_ACCESS,
          "access only with role, written authorization and current training",
          "One of the three is missing",
          "ask for access, or be trained");
    }
    CaseRecord record =
        cases
            .find(number)
            .filter(CaseRecord::active)
            .orElseThrow(
                () ->
                    refused(
                        Refused.Kind.CONFLICT,
                        ACTIVE,
                        "reads are copied to the file of an active criminal investigation",
                        "The register knows no active case of this number",
                        "give the number of the active case, or have the register mended"));
    if (!record.assignedTo().contains(by.username())) {
      throw refused(
          Refused.Kind.FORBIDDEN,
          EACH_ACCESS,
          "a file is kept by those to whom its case is assigned",
          "The case is not assigned to you",
          "have somebody do it to whom it is assigned");
    }
    LocalDate today = Days.of(clock.instant());
    long atOnce = law.number("evidence-copy", "readsAtOnce", today).count();
    long inFile = law.number("evidence-copy", "readsInFile", today).count();
    if (selected.isEmpty()
        || selected.size() > atOnce
        || copies.of(record.id()).size() + selected.size() > inFile) {
      throw refused(
          Refused.Kind.INCOMPLETE,
          CopyToFile.COPIED,
          "selected reads only, never whole windows",
          "Between one and "
              + atOnce
              + " reads are copied at once, and at most "
              + inFile
              + " into one file",
          "select the reads that are evidence");
    }
    return record;
  }

  /**
   * The bytes of a package that was made before: the same, or nothing.
   *
   * @return empty when it is not there, not this person's to see, or one of its copies is gone
   */
  @Transactional
  public Optional<Packed> again(Person by, UUID packageId) {
    EvidencePackages.Made made = packages.find(packageId).orElse(null);
    CaseRecord record = made == null ? null : cases.find(made.caseId()).orElse(null);
    if (made == null
        || record == null
        || !record.assignedTo().contains(by.username())
        || reach.filter(it -> it.may(by)).isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = write.write(made, record.number());
    if (bytes == null || !TakeCaseFile.sha256(bytes).equals(made.sha256())) {
      return Optional.empty();
    }
    for (UUID each : made.copies()) {
      copies.custody(
          made.caseId(), each, clock.instant(), by.username(), "FETCHED", packageId.toString());
    }
    trail.record(
        TrailEvent.done("EvidenceFetched", by.username(), "case", made.caseId().toString())
            .under(CopyToFile.COPIED)
            .with("package", packageId.toString()));
    return Optional.of(new Packed(made, bytes));
  }

  private static Refused gone() {
    return refused(
        Refused.Kind.INCOMPLETE,
        Clause.of("13.824 subd. 3(a)"),
        "what was destroyed cannot be copied",
        "One of the reads is not there any more",
        "search again and select what is found");
  }

  private static Refused refused(
      Refused.Kind kind, Clause clause, String rule, String reason, String remedy) {
    return new Refused(kind, new Refusal(clause, rule, reason, remedy));
  }
}

package platewarden.audit.controls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Enters what the controls rest on and no other register keeps. */
@Service
@Transactional
public class EnterProgramRecord {

  private static final Clause RECORDS = Clause.of("13.824 subd. 6(a)");
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final int LONGEST_REFERENCE = 200;
  private static final Set<String> MAY_ENTER =
      Set.of("technology-unit", "technology-unit-commander", "office-of-technology", "records");

  private final ProgramRecords records;
  private final Trail trail;
  private final Clock clock;

  /** Enters into this register. */
  public EnterProgramRecord(ProgramRecords records, Trail trail, Clock clock) {
    this.records = records;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is entered; each part as {@link ProgramRecord} says. */
  public record Given(
      ProgramRecord.@Nullable Kind kind,
      @Nullable String subject,
      @Nullable Instant at,
      @Nullable String reference,
      @Nullable List<String> words,
      @Nullable Long value) {}

  /**
   * Enters it.
   *
   * @throws Refused FORBIDDEN for who does not keep the program's records; INCOMPLETE naming what
   *     is missing
   */
  public ProgramRecord enter(Person by, Given given) {
    if (MAY_ENTER.stream().noneMatch(by::has)) {
      throw refused(Refused.Kind.FORBIDDEN, "You do not keep the program's records", null);
    }
    Instant now = clock.instant();
    ProgramRecord.Kind kind = given.kind();
    String subject = given.subject();
    Instant at = given.at();
    Set<String> words = new TreeSet<>(given.words() == null ? List.of() : given.words());
    String reference = given.reference();
    if (kind == null || subject == null || !SUBJECT.matcher(subject).matches()) {
      throw incomplete("The kind, or what it is about, is missing or wrong");
    }
    if (at == null || at.isAfter(now)) {
      throw incomplete("The time at which it was so is missing or to come");
    }
    if (!kind.words().containsAll(words)) {
      throw incomplete("Of this kind there is only: " + new TreeSet<>(kind.words()));
    }
    if (kind.counted() != (given.value() != null)) {
      throw incomplete("This kind " + (kind.counted() ? "has" : "has no") + " value");
    }
    if (reference == null ? kind != ProgramRecord.Kind.BCA_NOTICE : unfit(reference)) {
      throw incomplete("The document that shows it is missing, or its reference is too long");
    }
    ProgramRecord entered =
        new ProgramRecord(
            UUID.randomUUID(),
            kind,
            subject,
            at,
            reference,
            List.copyOf(words),
            given.value(),
            by.username(),
            now);
    records.add(entered);
    trail.record(
        TrailEvent.done(
                "ProgramRecordEntered", by.username(), "program-record", entered.id().toString())
            .under(RECORDS)
            .with("kind", kind.name().toLowerCase(Locale.ROOT)));
    return entered;
  }

  private static boolean unfit(String reference) {
    return reference.isBlank() || reference.length() > LONGEST_REFERENCE;
  }

  private static Refused incomplete(String reason) {
    return refused(Refused.Kind.INCOMPLETE, reason, "see the register's kinds");
  }

  private static Refused refused(Refused.Kind kind, String reason, @Nullable String remedy) {
    return new Refused(
        kind,
        List.of(
            new Refusal(
                RECORDS, "the audit rests on dated records with their papers", reason, remedy)));
  }
}

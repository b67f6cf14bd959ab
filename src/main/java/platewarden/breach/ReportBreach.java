package platewarden.breach;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.breach.Breach.Step;
import platewarden.breach.Breaches.Text;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.letters.Letters;
import platewarden.reads.ScanReads;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Discipline, referral, and the report of 13.055 subd. 2(b) after its final disposition. */
@Service
public class ReportBreach {

  private static final int SHORTEST_PLATE = 4;

  private final Breaches breaches;
  private final JudgeBreach judge;
  private final BreachProcess process;
  private final ScanReads reads;
  private final Letters letters;
  private final Trail trail;
  private final RecordStep record;
  private final Clock clock;

  /** Reports on these. */
  public ReportBreach(
      Breaches breaches,
      JudgeBreach judge,
      BreachProcess process,
      ScanReads reads,
      Letters letters,
      Trail trail,
      RecordStep record,
      Clock clock) {
    this.breaches = breaches;
    this.judge = judge;
    this.process = process;
    this.reads = reads;
    this.letters = letters;
    this.trail = trail;
    this.record = record;
    this.clock = clock;
  }

  /** Discipline and referral are decided on (13.09). */
  public void referral(Person by, UUID id, String decision, @Nullable String note) {
    AssessBreach.reason(note);
    if (!Set.of("NONE", "DISCIPLINE", "MISDEMEANOR", "BOTH").contains(decision)) {
      throw BreachRefusals.incomplete(
          BreachRefusals.PENALTIES, "a decision says which", "Nothing was decided", "choose one");
    }
    Breach breach = breaches.find(id).orElseThrow();
    if (!by.has("chief-of-police") && !breach.concernsChief()) {
      throw BreachRefusals.forbidden(
          BreachRefusals.PENALTIES,
          "the chief decides on discipline, the city attorney when the chief is concerned",
          "The chief is not concerned",
          "the chief decides");
    }
    record.record(id, Step.REFERRAL_DECIDED, decision, by.username(), BreachRefusals.PENALTIES);
  }

  /** The disposition is asked for again. */
  public void askDisposition(UUID id) {
    record.record(id, Step.DISPOSITION_ASKED, "", "system", BreachRefusals.REPORT);
  }

  /**
   * The disposition of discipline is final, appeals included.
   *
   * @param outcome {@code NONE}, {@code REPRIMAND}, {@code SUSPENSION} or {@code DISMISSAL}
   */
  @Transactional
  public void disposition(Person by, UUID id, String outcome) {
    if (!by.has("chief-of-police") && !by.has("city-attorney")) {
      throw BreachRefusals.forbidden(
          BreachRefusals.REPORT,
          "the chief or the city attorney states the final disposition",
          "You are neither",
          "ask the chief or the city attorney");
    }
    Breach breach = breaches.find(id).orElseThrow();
    if (by.username().equals(breach.subject())) {
      throw BreachRefusals.forbidden(
          BreachRefusals.REPORT,
          "nobody decides on a record of which they are the subject",
          "You are the subject",
          "somebody else states it");
    }
    if (!Set.of("NONE", "REPRIMAND", "SUSPENSION", "DISMISSAL").contains(outcome)
        || !breach.done(Step.REFERRAL_DECIDED)) {
      throw BreachRefusals.incomplete(
          BreachRefusals.REPORT,
          "a disposition follows a referral",
          "Discipline was not decided on yet, or the outcome is missing",
          "decide on referral first");
    }
    record.record(id, Step.DISPOSITION_FINAL, outcome, by.username(), BreachRefusals.REPORT);
    process.dispositionFinal(id);
  }

  /** What the report says. */
  public record Words(
      @Nullable String type,
      @Nullable String facts,
      @Nullable String employees,
      @Nullable String disposition) {}

  /** Writes the report; names of employees only after final disposition. */
  @Transactional
  public void write(Person by, UUID id, Words words) {
    GiveNotice.authority(by);
    Breach breach = breaches.find(id).orElseThrow();
    if (!isFinal(breach) && words.employees() != null && !words.employees().isBlank()) {
      throw BreachRefusals.incomplete(
          BreachRefusals.REPORT,
          "employees are named after the final disposition",
          "The disposition is not final",
          "leave the names out until it is");
    }
    put(by, id, Text.REPORT_TYPE, words.type());
    put(by, id, Text.REPORT_FACTS, words.facts());
    put(by, id, Text.REPORT_EMPLOYEES, words.employees());
    put(by, id, Text.REPORT_DISPOSITION, words.disposition());
    trail.record(
        TrailEvent.done("BreachReportWritten", by.username(), "breach", id.toString())
            .under(BreachRefusals.REPORT));
  }

  private void put(Person by, UUID id, Text kind, @Nullable String text) {
    breaches.write(id, kind, text == null ? "" : text.strip(), by.username());
  }

  /** The report on the page is ready. */
  public void ready(Person by, UUID id, boolean ticked) {
    if (!ticked) {
      throw BreachRefusals.incomplete(
          BreachRefusals.REPORT, "a report is ready when it is", "It was not ticked", "tick it");
    }
    record.record(id, Step.REPORT_WRITTEN, "", by.username(), BreachRefusals.REPORT);
  }

  /** Whether the report may be published; on the record either way. */
  public boolean check(UUID id) {
    boolean complete = judge.complete(facts(id));
    record.record(
        id,
        Step.REPORT_CHECKED,
        complete ? "COMPLETE" : "INCOMPLETE",
        "system",
        BreachRefusals.REPORT);
    return complete;
  }

  private JudgeBreach.Report facts(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    boolean told =
        breach.done(Step.SUBSTITUTE_CONFIRMED)
            || GiveNotice.CHANNELS.stream().allMatch(breach::done)
            || breaches.affected(id).stream()
                .allMatch(
                    one -> one.noticedAt() != null && one.contact() == Affected.Contact.FOUND);
    return new JudgeBreach.Report(
        filled(id, Text.REPORT_TYPE) && filled(id, Text.REPORT_FACTS),
        breach.done(Step.SCOPED) || breach.widest(),
        filled(id, Text.REPORT_EMPLOYEES),
        filled(id, Text.REPORT_DISPOSITION),
        isFinal(breach),
        holdsNotPublic(id),
        told && breach.done(Step.NOTICES_SENT));
  }

  private static boolean isFinal(Breach breach) {
    return breach.code(Step.REFERRAL_DECIDED).equals("NONE") || breach.done(Step.DISPOSITION_FINAL);
  }

  private boolean filled(UUID id, Text kind) {
    return breaches.text(id, kind).filter(text -> !text.isBlank()).isPresent();
  }

  /** Looks for every affected plate, name and address in the words that are to be published. */
  private boolean holdsNotPublic(UUID id) {
    String all =
        plain(
            String.join(
                " ",
                List.of(
                        Text.REPORT_TYPE,
                        Text.REPORT_FACTS,
                        Text.REPORT_EMPLOYEES,
                        Text.REPORT_DISPOSITION)
                    .stream()
                    .map(kind -> breaches.text(id, kind).orElse(""))
                    .toList()));
    Set<String> secrets = new HashSet<>();
    breaches
        .reached(id)
        .forEach(
            one ->
                reads
                    .ofIds(one.day(), Set.of(one.read()))
                    .forEach(read -> secrets.addAll(read.texts())));
    breaches
        .affected(id)
        .forEach(
            one ->
                breaches
                    .address(id, one.id())
                    .ifPresent(
                        at -> {
                          secrets.add(at.to());
                          secrets.add(at.address());
                        }));
    return secrets.stream()
        .map(ReportBreach::plain)
        .anyMatch(secret -> secret.length() >= SHORTEST_PLATE && all.contains(secret));
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Publishes the report, once. */
  public void publish(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (breach.done(Step.REPORT_PUBLISHED)) {
      return;
    }
    if (!judge.complete(facts(id))) {
      throw BreachRefusals.incomplete(
          BreachRefusals.REPORT,
          "only a complete report is published",
          "The report changed since it was checked",
          "mend it");
    }
    Instant now = clock.instant();
    byte[] pdf =
        letters.pdf(
            "breach-notification/report",
            Map.of(
                "day", Days.of(now).toString(),
                "breach", id.toString(),
                "type", breaches.text(id, Text.REPORT_TYPE).orElse(""),
                "facts", breaches.text(id, Text.REPORT_FACTS).orElse(""),
                "persons", breaches.affected(id).size(),
                "widest", breach.widest(),
                "employees", breaches.text(id, Text.REPORT_EMPLOYEES).orElse(""),
                "disposition", breaches.text(id, Text.REPORT_DISPOSITION).orElse("")));
    String sha256 = GiveNotice.sha256(pdf);
    breaches.keep(id, new Breaches.Document(UUID.randomUUID(), "report", null, pdf, sha256), now);
    record.record(id, Step.REPORT_PUBLISHED, sha256, "system", BreachRefusals.REPORT);
  }
}

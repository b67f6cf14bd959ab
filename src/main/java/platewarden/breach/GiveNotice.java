package platewarden.breach;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.breach.Breach.Step;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.letters.Letters;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Chooses, approves and gives notice (13.055 subd. 2(a), 4 and 5). */
@Service
public class GiveNotice {

  /** The three channels of substitute notice; all of them are needed. */
  public static final List<Step> CHANNELS =
      List.of(Step.EMAIL_DONE, Step.WEBSITE_DONE, Step.MEDIA_DONE);

  private static final Clause SUBSTITUTE = Clause.of("13.055 subd. 4(c)");
  private static final Clause AGENCIES = Clause.of("13.055 subd. 5");
  private static final int SHORTEST_FACTS = 20;
  private static final int CENTS = 100;

  private final Breaches breaches;
  private final JudgeBreach judge;
  private final Letters letters;
  private final Law law;
  private final Trail trail;
  private final RecordStep record;
  private final Clock clock;

  /** Gives it for these. */
  public GiveNotice(
      Breaches breaches,
      JudgeBreach judge,
      Letters letters,
      Law law,
      Trail trail,
      RecordStep record,
      Clock clock) {
    this.breaches = breaches;
    this.judge = judge;
    this.letters = letters;
    this.law = law;
    this.trail = trail;
    this.record = record;
    this.clock = clock;
  }

  /** What the rules chose. */
  public record Chosen(JudgeBreach.Method method, boolean agencies) {}

  /** Chooses the method; a widest scope is told to the public, whoever else is written to. */
  public Chosen choose(UUID id) {
    JudgeBreach.Addressees all = addressees(id);
    Chosen chosen = new Chosen(judge.method(all), judge.consumerAgencies(all));
    record.record(id, Step.METHOD_CHOSEN, chosen.method().name(), "system", BreachRefusals.METHOD);
    record.record(id, Step.AGENCIES_JUDGED, chosen.agencies() ? "YES" : "NO", "system", AGENCIES);
    return chosen;
  }

  private JudgeBreach.Addressees addressees(UUID id) {
    LocalDate today = Days.of(clock.instant());
    List<Affected> affected = breaches.affected(id);
    long without =
        affected.stream().filter(one -> one.contact() != Affected.Contact.FOUND).count()
            + (breaches.find(id).orElseThrow().widest() ? 1 : 0);
    long cents = law.number("breach-clocks", "letterCents", today).count();
    return new JudgeBreach.Addressees(
        affected.size(),
        without,
        affected.stream().filter(Affected::consent).count(),
        affected.size() * cents / CENTS,
        law.number(SUBSTITUTE, "costAbove", today).count(),
        law.number(SUBSTITUTE, "individualsAbove", today).count(),
        law.number(AGENCIES, "individualsAbove", today).count());
  }

  /** Writes what the notice says happened; the rest of it is the law's. */
  @Transactional
  public void write(Person by, UUID id, @Nullable String facts) {
    authority(by);
    if (facts == null || facts.strip().length() < SHORTEST_FACTS) {
      throw BreachRefusals.incomplete(
          BreachRefusals.NOTICE,
          "a notice says what happened",
          "The facts are missing or too short",
          "say what happened, which kind of data, since when, and whom to ask");
    }
    breaches.write(id, Breaches.Text.NOTICE_FACTS, facts.strip(), by.username());
    trail.record(
        TrailEvent.done("BreachNoticeWritten", by.username(), "breach", id.toString())
            .under(BreachRefusals.NOTICE));
  }

  /** The responsible authority approves the text. */
  public void approved(Person by, UUID id, boolean ticked, @Nullable String note) {
    AssessBreach.reason(note);
    if (!ticked || breaches.text(id, Breaches.Text.NOTICE_FACTS).isEmpty()) {
      throw BreachRefusals.incomplete(
          BreachRefusals.NOTICE,
          "a notice is approved as it goes out",
          "There is no text of it, or it was not approved",
          "write the text on the record's page, read it, and tick");
    }
    record.record(id, Step.NOTICE_APPROVED, "", by.username(), BreachRefusals.NOTICE);
  }

  /** Writes a letter to each whose address is known, and the text for everybody else, once. */
  public void send(UUID id) {
    if (breaches.find(id).orElseThrow().done(Step.NOTICES_SENT)) {
      return;
    }
    Instant now = clock.instant();
    String facts = breaches.text(id, Breaches.Text.NOTICE_FACTS).orElseThrow();
    int sent = 0;
    for (Affected one : breaches.affected(id)) {
      Breaches.Address address = breaches.address(id, one.id()).orElse(null);
      if (one.contact() == Affected.Contact.FOUND && address != null) {
        boolean electronic = one.consent() && address.email() != null;
        keep(
            id,
            electronic ? "notice-electronic" : "notice-letter",
            one.id(),
            "breach-notification/notice",
            Map.of(
                "to",
                address.to(),
                "address",
                electronic && address.email() != null ? address.email() : address.address(),
                "electronic",
                electronic,
                "facts",
                facts,
                "day",
                Days.of(now).toString(),
                "breach",
                id.toString()),
            now);
        breaches.noticed(id, one.id(), now);
        sent++;
      }
    }
    keep(
        id,
        "notice-public",
        null,
        "breach-notification/notice",
        Map.of(
            "to",
            "Everybody concerned",
            "address",
            "Substitute notice under Minn. Stat. 13.055 subd. 4(c)",
            "electronic",
            false,
            "facts",
            facts,
            "day",
            Days.of(now).toString(),
            "breach",
            id.toString()),
        now);
    record.record(id, Step.NOTICES_SENT, Integer.toString(sent), "system", BreachRefusals.NOTICE);
  }

  /** Enters the day on which a channel of substitute notice was used. */
  @Transactional
  public void channel(Person by, UUID id, Step channel, LocalDate day) {
    authority(by);
    if (!CHANNELS.contains(channel) || day.isAfter(Days.of(clock.instant()))) {
      throw BreachRefusals.incomplete(
          SUBSTITUTE, "a channel is dated", "The day is in the future", "enter it when it is done");
    }
    record.record(id, channel, day.toString(), by.username(), SUBSTITUTE);
  }

  /** Substitute notice is given when all three channels were used. */
  public void substituted(Person by, UUID id, boolean ticked) {
    Breach breach = breaches.find(id).orElseThrow();
    if (!ticked || !CHANNELS.stream().allMatch(breach::done)) {
      throw BreachRefusals.incomplete(
          SUBSTITUTE,
          "substitute notice consists of email, website and major media",
          "Not all three have their day",
          "enter the day of each on the record's page");
    }
    record.record(id, Step.SUBSTITUTE_CONFIRMED, "", by.username(), SUBSTITUTE);
  }

  /** Writes to the nationwide consumer reporting agencies: timing, distribution and content. */
  public void tellAgencies(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (breach.done(Step.AGENCIES_TOLD)) {
      return;
    }
    Instant now = clock.instant();
    keep(
        id,
        "agencies-letter",
        null,
        "breach-notification/agencies",
        Map.of(
            "day", Days.of(now).toString(),
            "persons", breaches.affected(id).size(),
            "method", breach.code(Step.METHOD_CHOSEN),
            "facts", breaches.text(id, Breaches.Text.NOTICE_FACTS).orElse(""),
            "breach", id.toString()),
        now);
    record.record(id, Step.AGENCIES_TOLD, "", "system", AGENCIES);
  }

  private void keep(
      UUID id,
      String kind,
      @Nullable UUID person,
      String template,
      Map<String, Object> model,
      Instant now) {
    byte[] pdf = letters.pdf(template, model);
    breaches.keep(
        id, new Breaches.Document(UUID.randomUUID(), kind, person, pdf, sha256(pdf)), now);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void authority(Person by) {
    if (!by.has("responsible-authority")) {
      throw BreachRefusals.forbidden(
          BreachRefusals.NOTICE,
          "the responsible authority gives notice and reports",
          "You are not the responsible authority",
          "ask the responsible authority");
    }
  }
}

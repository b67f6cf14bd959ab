package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.preservation.HoldHistory.Fact;
import platewarden.preservation.HoldHistory.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Makes the letters to whoever asked and lays them into the file, from where they are fetched with
 * the receipt and its secret, and posted by the Technology Unit. No letter says whether reads
 * exist, and none differs by what a participant of chapter 5B may have asked for (C-19).
 */
@Service
@Transactional
public class SendHoldLetter {

  /** Which letter. */
  public enum Kind {
    RECEIPT("receipt", "Signed receipt"),
    DEFECT("defect", "What is missing"),
    ACCEPTANCE("acceptance", "The request was accepted"),
    RELEASE("release", "The hold has ended");

    private final String template;
    private final String title;

    Kind(String template, String title) {
      this.template = template;
      this.title = title;
    }

    /** In words. */
    public String title() {
      return title;
    }

    /** The word in addresses. */
    public String word() {
      return template;
    }
  }

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm:ss a", Locale.US).withZone(Days.SAINT_PAUL);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private final HoldFile file;
  private final HeldCopies copies;
  private final HoldLetters letters;
  private final HoldDates dates;
  private final Trail trail;
  private final Clock clock;

  /** Sends from this file. */
  public SendHoldLetter(
      HoldFile file,
      HeldCopies copies,
      HoldLetters letters,
      HoldDates dates,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.copies = copies;
    this.letters = letters;
    this.dates = dates;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Sends it; a receipt, an acceptance and a release once, a defect letter once for each review.
   */
  public void send(UUID holdId, Kind kind) {
    if (kind != Kind.DEFECT && wasSent(holdId, kind)) {
      return;
    }
    Hold hold = file.find(holdId).orElseThrow();
    Instant now = clock.instant();
    if (kind == Kind.DEFECT) {
      hold = Holds.of(hold).defectLetterAt(now).now();
      file.save(hold);
      // What came before this letter was looked at before it was written.
      file.heard(holdId, Fact.COMPLETED, now);
    }
    byte[] pdf = letters.pdf(kind.word(), model(hold, kind, now));
    String sha256 = SignReceipt.sha256(pdf);
    file.add(holdId, new HoldHistory.Letter(UUID.randomUUID(), kind.name(), now, sha256, pdf));
    trail.record(
        TrailEvent.done("HoldLetterSent", "system", "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION)
            .with("letter", kind.name())
            .with("pdfSha256", sha256));
  }

  private boolean wasSent(UUID holdId, Kind kind) {
    return file.letters(holdId).stream().anyMatch(letter -> letter.kind().equals(kind.name()));
  }

  private Map<String, Object> model(Hold hold, Kind kind, Instant now) {
    HoldFile.Receipt receipt = file.receipts(hold.id()).get(0);
    PreservationRequest request = file.request(hold.id());
    Map<String, Object> model = new HashMap<>();
    model.put("receipt", receipt.receipt());
    model.put("note", receipt.note());
    model.put("to", request.requesterName() == null ? "whoever asked" : request.requesterName());
    model.put("contact", request.contact() == null ? "" : request.contact());
    model.put(
        "caseNumber",
        request.caseOrComplaintNumber() == null ? "not given" : request.caseOrComplaintNumber());
    model.put("received", MOMENT.format(hold.receivedAt()));
    model.put("inForce", MOMENT.format(hold.inForceAt()));
    model.put("today", DAY.format(Days.of(now)));
    model.put(
        "destroyedDays",
        copies.outcomes(hold.id()).stream()
            .filter(day -> day.outcome() == Outcome.ALREADY_DESTROYED)
            .map(day -> DAY.format(day.day()))
            .toList());
    switch (kind) {
      case RECEIPT -> model.put("review", DAY.format(Days.of(dates.reviewDue(hold))));
      case DEFECT -> {
        model.put("missing", missing(hold.id()).stream().map(Element::asked).toList());
        LocalDate last = Days.of(dates.completionDue(hold).minusSeconds(1));
        model.put("until", DAY.format(last));
      }
      case ACCEPTANCE -> model.put("nextCheck", DAY.format(Days.of(dates.nextStatusCheck(hold))));
      case RELEASE -> model.put("released", MOMENT.format(releasedAt(hold, now)));
    }
    return model;
  }

  private static Instant releasedAt(Hold hold, Instant now) {
    return hold.releasedAt() == null ? now : hold.releasedAt();
  }

  /** What the person who reviewed left unticked. */
  private List<Element> missing(UUID holdId) {
    List<HoldHistory.Decision> reviews =
        file.decisions(holdId).stream().filter(one -> one.step() == Step.REVIEW).toList();
    return reviews.isEmpty() ? List.of() : reviews.get(reviews.size() - 1).missing();
  }
}

package platewarden.preservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.preservation.Hold.Stage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * How a hold stands, for whoever has a receipt and its secret. It says nothing of whether reads
 * exist, and it is the same whether or not destruction for a participant prevailed (C-19).
 */
@Service
@Transactional
public class AskHoldStatus {

  private final OpenReceipt receipts;
  private final HoldFile file;
  private final HeldCopies copies;
  private final ReleaseCertificates certificates;
  private final HoldDates dates;
  private final SendHoldLetter letters;
  private final Trail trail;

  AskHoldStatus(
      OpenReceipt receipts,
      HoldFile file,
      HeldCopies copies,
      ReleaseCertificates certificates,
      HoldDates dates,
      SendHoldLetter letters,
      Trail trail) {
    this.receipts = receipts;
    this.file = file;
    this.copies = copies;
    this.certificates = certificates;
    this.dates = dates;
    this.letters = letters;
    this.trail = trail;
  }

  /** Where a request stands, for outsiders. */
  public enum Standing {
    /** In force, and not decided on yet. */
    UNDER_REVIEW,
    /** In force; something is missing. */
    INCOMPLETE,
    /** In force until the charge or complaint is resolved or dismissed. */
    ACCEPTED,
    /** Over. */
    RELEASED
  }

  /**
   * How it stands.
   *
   * @param first the receipt of the same request that came before, null when this is the first
   * @param missing what the last letter asked for
   * @param completeBy the end of the time for it (UTC), null when nothing is missing
   * @param nextStatusCheck when the charge is asked about next, null before acceptance
   * @param withdrawnAt when the request was withdrawn, null when it was not
   * @param alreadyDestroyed collection days asked for that the hold could not reach
   * @param certificate of the release, null before
   * @param signedReceipt the receipt as a signed note
   */
  public record Status(
      String receipt,
      @Nullable String first,
      Standing standing,
      boolean inForce,
      Instant receivedAt,
      Instant holdInForceSince,
      List<Element> missing,
      @Nullable Instant completeBy,
      @Nullable Instant nextStatusCheck,
      @Nullable Instant withdrawnAt,
      @Nullable Instant releasedAt,
      @Nullable UUID certificate,
      List<LocalDate> alreadyDestroyed,
      List<LetterThere> letters,
      String signedReceipt) {

    /** Copies the lists. */
    public Status {
      missing = List.copyOf(missing);
      alreadyDestroyed = List.copyOf(alreadyDestroyed);
      letters = List.copyOf(letters);
    }
  }

  /** A letter that can be fetched. */
  public record LetterThere(UUID id, String kind, String title, Instant madeAt, String sha256) {}

  /** The status; empty when receipt and secret do not belong together. */
  public Optional<Status> status(String receipt, String secret) {
    return receipts.open(receipt, secret).map(this::status);
  }

  private Status status(OpenReceipt.Opened opened) {
    Hold hold = opened.hold();
    boolean lacking = hold.stage() == Stage.INCOMPLETE && hold.defectLetterAt() != null;
    return new Status(
        opened.receipt().receipt(),
        opened.first() ? null : file.receipts(hold.id()).get(0).receipt(),
        standing(hold),
        hold.state().inForce(),
        opened.receipt().receivedAt(),
        hold.inForceAt(),
        lacking ? missing(hold) : List.of(),
        lacking ? dates.completionDue(hold) : null,
        hold.state() == Hold.State.CONFIRMED ? dates.nextStatusCheck(hold) : null,
        file.facts(hold.id()).stream()
            .filter(fact -> fact.fact() == HoldHistory.Fact.WITHDRAWN)
            .map(HoldHistory.Told::at)
            .findFirst()
            .orElse(null),
        hold.releasedAt(),
        certificates.ofHold(hold.id()).map(ReleaseCertificates.Certificate::id).orElse(null),
        copies.outcomes(hold.id()).stream()
            .filter(day -> day.outcome() == Outcome.ALREADY_DESTROYED)
            .map(HeldCopies.DayOutcome::day)
            .toList(),
        file.letters(hold.id()).stream().map(AskHoldStatus::letter).toList(),
        opened.receipt().note());
  }

  private static Standing standing(Hold hold) {
    return switch (hold.state()) {
      case RELEASED -> Standing.RELEASED;
      case CONFIRMED -> Standing.ACCEPTED;
      case PROVISIONAL ->
          hold.stage() == Stage.INCOMPLETE ? Standing.INCOMPLETE : Standing.UNDER_REVIEW;
    };
  }

  private List<Element> missing(Hold hold) {
    List<HoldHistory.Decision> reviews =
        file.decisions(hold.id()).stream()
            .filter(one -> one.step() == HoldHistory.Step.REVIEW)
            .toList();
    return reviews.isEmpty() ? List.of() : reviews.get(reviews.size() - 1).missing();
  }

  private static LetterThere letter(HoldHistory.Letter letter) {
    return new LetterThere(
        letter.id(),
        letter.kind(),
        SendHoldLetter.Kind.valueOf(letter.kind()).title(),
        letter.madeAt(),
        letter.sha256());
  }

  /** The receipt as PDF. It is made at once when nobody asked for it before. */
  public Optional<byte[]> receipt(String receipt, String secret) {
    return receipts
        .open(receipt, secret)
        .map(
            opened -> {
              UUID hold = opened.hold().id();
              letters.send(hold, SendHoldLetter.Kind.RECEIPT);
              return file.letters(hold).stream()
                  .filter(letter -> letter.kind().equals(SendHoldLetter.Kind.RECEIPT.name()))
                  .findFirst()
                  .orElseThrow()
                  .pdf();
            });
  }

  /** A letter as PDF; that it was fetched is on the trail. */
  public Optional<byte[]> letter(String receipt, String secret, UUID letterId) {
    return receipts
        .open(receipt, secret)
        .flatMap(
            opened ->
                file.letters(opened.hold().id()).stream()
                    .filter(letter -> letter.id().equals(letterId))
                    .findFirst()
                    .map(
                        letter -> {
                          trail.record(
                              TrailEvent.done(
                                      "HoldLetterFetched",
                                      ReceivePreservationRequest.OUTSIDER,
                                      "hold",
                                      opened.hold().id().toString())
                                  .under(HoldClauses.PRESERVATION)
                                  .with("letter", letter.kind()));
                          return letter.pdf();
                        }));
  }
}

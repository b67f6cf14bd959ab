package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.preservation.Hold.Stage;
import platewarden.preservation.Hold.State;
import platewarden.reads.DayState;
import platewarden.reads.ReadDays;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Receives a request to preserve data. The hold is in force with the commit of its receipt, before
 * anybody has looked at it: the data might expire today (C-14). Whether the request is complete is
 * asked afterwards, while the hold stands.
 */
@Service
public final class ReceivePreservationRequest {

  static final String OUTSIDER = "requester";

  private static final String ACTION = "PreservationRequestReceived";

  private final HoldFile file;
  private final HoldProcess process;
  private final DescribeScope describe;
  private final JudgeElements elements;
  private final StatusSecrets secrets;
  private final SignReceipt sign;
  private final ReadDays days;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  /** Receives into this file. */
  ReceivePreservationRequest(
      HoldFile file,
      HoldProcess process,
      DescribeScope describe,
      JudgeElements elements,
      StatusSecrets secrets,
      SignReceipt sign,
      ReadDays days,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.file = file;
    this.process = process;
    this.describe = describe;
    this.elements = elements;
    this.secrets = secrets;
    this.sign = sign;
    this.days = days;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Receives. When this returns, the hold is committed and in force.
   *
   * @param letter of representation, null when none came with it
   * @throws Refused INCOMPLETE when nothing is described that could be kept, or more than one
   *     request may describe; then no hold is in force
   */
  public ReceiptGiven receive(PreservationRequest asked, @Nullable Attachment letter) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> write(asked, letter)));
    } catch (Refused refused) {
      Refusal first = refused.refusals().get(0);
      transaction.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done(ACTION, OUTSIDER, "hold", "none")
                      .refused()
                      .under(first.clause())
                      .with("rule", first.rule())));
      throw refused;
    }
  }

  private ReceiptGiven write(PreservationRequest asked, @Nullable Attachment letter) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    HeldScope scope = describe.of(asked, now);
    String canonical = SignReceipt.canonical(asked);
    byte[] mark = file.mark(canonical);
    Hold hold =
        new Hold(
            UUID.randomUUID(),
            State.PROVISIONAL,
            Stage.RECEIVED,
            now,
            now,
            now,
            scope.from(),
            scope.to(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    boolean fresh = file.open(hold, scope, mark);
    Hold kept = fresh ? hold : file.ofSameRequest(mark).orElseThrow();
    String first = fresh ? null : file.receipts(kept.id()).get(0).receipt();
    if (fresh) {
      file.add(kept.id(), asked, now);
    }
    boolean newLetter = letter != null && file.add(kept.id(), letter, now);
    ReceiptGiven given = receipt(kept, now, canonical, first, asked, letter != null);
    trail.record(
        TrailEvent.done(
                fresh ? ACTION : "PreservationRequestRepeated",
                OUTSIDER,
                "hold",
                kept.id().toString())
            .under(HoldClauses.PRESERVATION)
            .with("receipt", given.receipt())
            .with("receivedAt", now.toString())
            .with("inForceAt", kept.inForceAt().toString())
            .with("letters", letter == null ? 0 : 1));
    if (fresh) {
      process.start(kept.id());
    } else if (newLetter) {
      file.add(new HoldHistory.Told(kept.id(), HoldHistory.Fact.COMPLETED, now, OUTSIDER, null));
    }
    return given;
  }

  private ReceiptGiven receipt(
      Hold hold,
      Instant now,
      String canonical,
      @Nullable String first,
      PreservationRequest asked,
      boolean withLetter) {
    String number =
        String.format(Locale.ROOT, "PH-%d-%06d", Days.of(now).getYear(), file.nextReceiptNumber());
    String secret = secrets.make();
    String note = sign.note(number, now, hold.inForceAt(), SignReceipt.sha256(canonical), first);
    file.add(new HoldFile.Receipt(number, hold.id(), StatusSecrets.hash(secret), now, note));
    return new ReceiptGiven(
        hold.id(),
        number,
        secret,
        now,
        hold.inForceAt(),
        note,
        canonical,
        first,
        elements
            .look(CheckFormalElements.facts(asked, withLetter || lettersOf(hold) > 0))
            .missing(),
        destroyedDays(hold));
  }

  private int lettersOf(Hold hold) {
    return file.attachments(hold.id()).size();
  }

  /** What the public certificates say anyway, for the days that were asked for. */
  private List<LocalDate> destroyedDays(Hold hold) {
    LocalDate from = Days.of(hold.from());
    LocalDate to = Days.of(hold.to());
    return days.all().stream()
        .filter(day -> day.state() != DayState.OPEN)
        .map(ReadDays.Day::day)
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .toList();
  }
}

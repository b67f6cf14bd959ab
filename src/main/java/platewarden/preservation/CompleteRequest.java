package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Refused;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Takes what was missing of a request, while its hold stands. */
@Service
@Transactional
public class CompleteRequest {

  private final OpenReceipt receipts;
  private final HoldFile file;
  private final CheckFormalElements check;
  private final JudgeElements elements;
  private final TellHoldProcess tell;
  private final Trail trail;
  private final Clock clock;

  CompleteRequest(
      OpenReceipt receipts,
      HoldFile file,
      CheckFormalElements check,
      JudgeElements elements,
      TellHoldProcess tell,
      Trail trail,
      Clock clock) {
    this.receipts = receipts;
    this.file = file;
    this.check = check;
    this.elements = elements;
    this.tell = tell;
    this.trail = trail;
    this.clock = clock;
  }

  /** What may be added; null where there is nothing to add. */
  public record Addition(
      @Nullable String requesterName,
      @Nullable String representing,
      @Nullable String contact,
      @Nullable String caseOrComplaintNumber,
      @Nullable String court,
      @Nullable Boolean chargePending,
      @Nullable String exculpatoryStatement) {

    static Addition of(PreservationRequest asked) {
      return new Addition(
          asked.requesterName(),
          asked.representing(),
          asked.contact(),
          asked.caseOrComplaintNumber(),
          asked.court(),
          asked.chargePending(),
          asked.exculpatoryStatement());
    }

    PreservationRequest to(PreservationRequest before) {
      return new PreservationRequest(
          or(requesterName, before.requesterName()),
          or(representing, before.representing()),
          or(contact, before.contact()),
          or(caseOrComplaintNumber, before.caseOrComplaintNumber()),
          or(court, before.court()),
          chargePending == null ? before.chargePending() : chargePending,
          or(exculpatoryStatement, before.exculpatoryStatement()),
          before.plates(),
          before.placeInWords(),
          before.area(),
          before.readers(),
          before.from(),
          before.to());
    }

    private static @Nullable String or(@Nullable String added, @Nullable String before) {
      return added == null || added.isBlank() ? before : added;
    }
  }

  /**
   * Completes.
   *
   * @return the hold as it stands then; empty when receipt and secret do not belong together
   * @throws Refused CONFLICT once the hold has ended
   */
  public Optional<Hold> complete(
      String receipt, String secret, Addition addition, @Nullable Attachment letter) {
    return receipts.open(receipt, secret).map(opened -> write(opened.hold(), addition, letter));
  }

  /**
   * The form once more, with what was missing.
   *
   * @return what is still missing; empty when receipt and secret do not belong together, or when
   *     something else is to be kept now, which is another request
   */
  public Optional<List<Element>> again(
      String receipt, String secret, PreservationRequest asked, @Nullable Attachment letter) {
    return receipts
        .open(receipt, secret)
        .filter(opened -> file.request(opened.hold().id()).keepsTheSameAs(asked))
        .map(
            opened -> {
              UUID hold = opened.hold().id();
              write(opened.hold(), Addition.of(asked), letter);
              return elements
                  .look(
                      CheckFormalElements.facts(
                          file.request(hold), !file.attachments(hold).isEmpty()))
                  .missing();
            });
  }

  private Hold write(Hold hold, Addition addition, @Nullable Attachment letter) {
    if (!hold.state().inForce()) {
      throw HoldClauses.conflict(
          "a request is completed while its hold stands",
          "The hold has ended",
          "make a new request");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PreservationRequest before = file.request(hold.id());
    PreservationRequest after = addition.to(before);
    boolean changed = !after.equals(before);
    if (changed) {
      file.add(hold.id(), after, now);
    }
    boolean added = letter != null && file.add(hold.id(), letter, now);
    if (!changed && !added) {
      return hold;
    }
    trail.record(
        TrailEvent.done(
                "PreservationRequestCompleted",
                ReceivePreservationRequest.OUTSIDER,
                "hold",
                hold.id().toString())
            .under(HoldClauses.PRESERVATION)
            .with("letters", added ? 1 : 0));
    if (hold.stage() == Hold.Stage.IN_REVIEW) {
      // Whoever reviews sees what the rules say of the request as it is now.
      check.check(hold.id());
    }
    tell.of(hold.id(), HoldHistory.Fact.COMPLETED, ReceivePreservationRequest.OUTSIDER, now);
    return file.find(hold.id()).orElseThrow();
  }
}

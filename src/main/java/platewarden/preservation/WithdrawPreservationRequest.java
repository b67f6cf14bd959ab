package platewarden.preservation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Refused;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes a request back. Nothing is released by it: the city attorney approves, and until then
 * everything stays held.
 */
@Service
@Transactional
public class WithdrawPreservationRequest {

  private final OpenReceipt receipts;
  private final HoldFile file;
  private final TellHoldProcess tell;
  private final Trail trail;
  private final Clock clock;

  WithdrawPreservationRequest(
      OpenReceipt receipts, HoldFile file, TellHoldProcess tell, Trail trail, Clock clock) {
    this.receipts = receipts;
    this.file = file;
    this.tell = tell;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Withdraws; doing it twice changes nothing.
   *
   * @return empty when receipt and secret do not belong together
   * @throws Refused CONFLICT once the hold has ended; FORBIDDEN with a receipt that repeats another
   */
  public Optional<Hold> withdraw(String receipt, String secret) {
    return receipts.open(receipt, secret).map(this::write);
  }

  private Hold write(OpenReceipt.Opened opened) {
    Hold hold = opened.hold();
    if (!opened.first()) {
      throw HoldClauses.forbidden(
          "a request is withdrawn by whoever made it first",
          "The same request was made before, and this receipt names the first one",
          "withdraw with the first receipt and its secret, or write to the city attorney");
    }
    if (!hold.state().inForce()) {
      throw HoldClauses.conflict(
          "a request is withdrawn while its hold stands", "The hold has ended", "nothing is left");
    }
    boolean before =
        file.facts(hold.id()).stream().anyMatch(one -> one.fact() == HoldHistory.Fact.WITHDRAWN);
    if (!before) {
      trail.record(
          TrailEvent.done(
                  "PreservationRequestWithdrawn",
                  ReceivePreservationRequest.OUTSIDER,
                  "hold",
                  hold.id().toString())
              .under(HoldClauses.PRESERVATION));
      tell.of(
          hold.id(),
          HoldHistory.Fact.WITHDRAWN,
          ReceivePreservationRequest.OUTSIDER,
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return hold;
  }
}

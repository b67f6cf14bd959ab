package platewarden.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Sends, withdraws, asks and closes: what happens to a share without a person's decision. */
@Service
@Transactional
public class EndShare {

  private final Shares shares;
  private final Trail trail;
  private final Clock clock;

  /** Ends shares of this file. */
  public EndShare(Shares shares, Trail trail, Clock clock) {
    this.shares = shares;
    this.trail = trail;
    this.clock = clock;
  }

  /** The package lies ready for the recipient: an entry of the dissemination log. */
  public void send(UUID shareId) {
    Share share = shares.find(shareId).orElseThrow();
    if (!share.done(Step.SENT)) {
      fact(shareId, Step.SENT, "");
      trail.record(
          TrailEvent.done("DataShared", "system", "share", shareId.toString())
              .under(SharingRefusals.SHARING)
              .with("agency", share.agency())
              .with("reads", share.days().stream().mapToInt(Share.Day::reads).sum())
              .with("noticeVersion", BuildPackage.NOTICE_VERSION));
    }
  }

  /** The last destroy-by date is over: no key is given out any more. */
  public void withdraw(UUID shareId) {
    Share share = shares.find(shareId).orElseThrow();
    Instant now = clock.instant();
    share.days().forEach(day -> shares.withdraw(shareId, day.day(), now));
    fact(shareId, Step.KEYS_WITHDRAWN, "");
    record("KeysWithdrawn", shareId);
  }

  /**
   * Asks the recipient, on its page, to confirm.
   *
   * @return how often it was asked by now
   */
  public long ask(UUID shareId) {
    fact(shareId, Step.ASKED, "");
    record("ConfirmationAsked", shareId);
    return shares.find(shareId).orElseThrow().times(Step.ASKED);
  }

  /** The recipient confirmed; what the agency wrote is destroyed with its key. */
  public void close(UUID shareId) {
    shares.close(shareId, clock.instant());
    record("ShareClosed", shareId);
  }

  /**
   * Refuses; the request's page names what is missing. Where nothing is left, the words are those
   * of a request that found nothing.
   */
  public void refuse(UUID shareId) {
    Share share = shares.find(shareId).orElseThrow();
    if (!share.done(Step.REFUSED)) {
      fact(shareId, Step.REFUSED, "");
      shares.close(shareId, clock.instant());
      trail.record(
          TrailEvent.done("SharingRefused", "system", "share", shareId.toString())
              .refused()
              .under(SharingRefusals.SHARING));
    }
  }

  private void fact(UUID shareId, Step step, String code) {
    shares.add(shareId, new Fact(step, code, "system", clock.instant()));
  }

  private void record(String action, UUID shareId) {
    trail.record(
        TrailEvent.done(action, "system", "share", shareId.toString())
            .under(SharingRefusals.RECIPIENT));
  }
}

package platewarden.protection;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.ProtectionRequest.Letter;
import platewarden.protection.ProtectionRequest.State;

/**
 * Says to who holds a receipt and its secret how the request stands, and takes what they add. Never
 * says whether a vehicle was read.
 */
@Service
@Transactional
public class FindStatus {

  private final ProtectionFile file;
  private final Receipts receipts;
  private final HearFact hear;

  FindStatus(ProtectionFile file, Receipts receipts, HearFact hear) {
    this.file = file;
    this.receipts = receipts;
    this.hear = hear;
  }

  /** How a request stands, for the one who made it. */
  public enum Status {
    /** In effect; the document has not been seen yet. */
    IN_EFFECT,
    /** In effect; what was shown was not enough. */
    PROOF_NEEDED,
    /** In effect for as long as the participant is in the program. */
    CONFIRMED,
    /** Refused, by two persons. */
    REFUSED,
    /** Ended as was asked for. */
    ENDED
  }

  /** The status; empty for an unknown receipt and for a wrong secret alike. */
  public Optional<Status> status(String receipt, String secret) {
    return proved(receipt, secret).map(FindStatus::of);
  }

  /** The participant states that they are not in the program any more. */
  public boolean stateEnd(String receipt, String secret) {
    Optional<ProtectionRequest> request =
        proved(receipt, secret).filter(found -> found.state() == State.PROTECTED);
    request.ifPresent(found -> hear.hear(found.id(), Fact.Kind.PARTICIPATION_ENDED, "participant"));
    return request.isPresent();
  }

  private Optional<ProtectionRequest> proved(String receipt, String secret) {
    String asked = receipt.strip().toUpperCase(Locale.ROOT);
    // Both are looked at whatever the first says.
    Optional<ProtectionRequest> found = file.find(asked);
    boolean fits = receipts.fits(asked, secret);
    return fits ? found : Optional.empty();
  }

  private static Status of(ProtectionRequest request) {
    return switch (request.state()) {
      case SEALED ->
          request.letters().stream().anyMatch(each -> each.kind() == Letter.Kind.ASK_AGAIN)
              ? Status.PROOF_NEEDED
              : Status.IN_EFFECT;
      case PROTECTED -> Status.CONFIRMED;
      case REFUSED -> Status.REFUSED;
      case ENDED -> Status.ENDED;
    };
  }
}

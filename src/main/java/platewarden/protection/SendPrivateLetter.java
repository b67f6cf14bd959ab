package platewarden.protection;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.protection.ProtectionRequest.Answer;
import platewarden.protection.ProtectionRequest.Letter;

/**
 * Puts a letter among those that the privacy desk posts to the designated address (5B.05). Nothing
 * goes by electronic mail, and nothing at all to who wants to be answered only here.
 */
@Service
@Transactional
public class SendPrivateLetter {

  private static final Clause DESIGNATED_ADDRESS = Clause.of("5B.05");

  private final ProtectionFile file;
  private final PrivateTrail trail;
  private final Clock clock;

  SendPrivateLetter(ProtectionFile file, PrivateTrail trail, Clock clock) {
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  /** Writes a letter. That proof was asked for again is noted for the status page in any case. */
  public void write(UUID id, Letter.Kind kind) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    if (kind == Letter.Kind.COMPLETION
        && request.letters().stream().anyMatch(letter -> letter.kind() == kind)) {
      return;
    }
    if (request.answer() == Answer.THROUGH_PROGRAM
        || kind == Letter.Kind.ASK_AGAIN
        || kind == Letter.Kind.RENEWAL) {
      file.save(Changed.from(request).letter(kind, clock.instant()).now());
      trail.done("LetterWritten", PrivateTrail.SYSTEM, id, DESIGNATED_ADDRESS);
    }
  }

  /** The privacy desk posted it. */
  public void posted(String by, UUID id, UUID letter) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    file.save(Changed.from(request).posted(letter, clock.instant()).now());
    trail.done("LetterPosted", by, id, DESIGNATED_ADDRESS);
  }

  /** That a decision is owed, for longer than it may be. */
  public void warnOfOverdueDecision(UUID id) {
    trail.done("DecisionOverdue", PrivateTrail.SYSTEM, id);
  }
}

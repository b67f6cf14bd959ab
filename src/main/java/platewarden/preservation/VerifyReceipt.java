package platewarden.preservation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import platewarden.trail.Note;
import platewarden.trail.TrailLog;
import platewarden.trail.VerifierKey;

/** Says whether a receipt is ours and unchanged. It looks at the signature, not at the record. */
@Service
public final class VerifyReceipt {

  private final TrailLog log;

  /** Checks with this log's key. */
  public VerifyReceipt(TrailLog log) {
    this.log = log;
  }

  /**
   * What a genuine receipt says.
   *
   * @param text the lines that are signed
   */
  public record Genuine(String receipt, String text) {}

  /** The receipt's own words when it is genuine; empty for anything else. */
  public Optional<Genuine> verify(String note) {
    String text = note.replace("\r\n", "\n").strip() + "\n";
    try {
      Note parsed = Note.parse(text);
      if (!parsed.text().startsWith(SignReceipt.TITLE + "\nreceipt ")
          || !VerifierKey.parse(log.verifierKey()).verifies(parsed)) {
        return Optional.empty();
      }
      String receipt = parsed.text().lines().skip(1).findFirst().orElse("");
      return Optional.of(new Genuine(receipt.substring("receipt ".length()), parsed.text()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}

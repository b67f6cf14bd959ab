package platewarden.preservation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets whoever has a receipt and its secret in. A receipt that is not there and a secret that does
 * not fit look the same.
 */
@Component
final class OpenReceipt {

  private final HoldFile file;

  OpenReceipt(HoldFile file) {
    this.file = file;
  }

  /**
   * A receipt that was opened.
   *
   * @param first whether it is the first one of its hold
   */
  record Opened(HoldFile.Receipt receipt, Hold hold, boolean first) {}

  Optional<Opened> open(String receipt, String secret) {
    return file.receipt(receipt)
        .filter(found -> StatusSecrets.fits(secret, found.secretHash()))
        .map(
            found ->
                new Opened(
                    found,
                    file.find(found.holdId()).orElseThrow(),
                    file.receipts(found.holdId()).get(0).receipt().equals(found.receipt())));
  }
}

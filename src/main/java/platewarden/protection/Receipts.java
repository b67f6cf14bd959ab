package platewarden.protection;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Receipts and their secrets are made of the request itself and a key: the same request gets the
 * same answer, and nobody without the key can tell the one from the other. Nothing of them is kept.
 */
@Component
class Receipts {

  /** Crockford's: without letters that look like digits. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final KeyScope SCOPE = new KeyScope("protection", "receipts");
  private static final int RECEIPT = 10;
  private static final int SECRET = 25;
  private static final int GROUP = 5;

  /** What the requester gets; with both the status is shown. */
  record Receipt(String receipt, String statusSecret) {}

  private final Sealing sealing;

  Receipts(Sealing sealing) {
    this.sealing = sealing;
  }

  /**
   * Makes them.
   *
   * @param turn how many requests with these words were closed before
   */
  Receipt of(String reference, List<String> plates, int turn) {
    String request =
        VehicleTokens.folded(reference)
            + '|'
            + plates.stream()
                .map(VehicleTokens::folded)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "))
            + '|'
            + turn;
    String receipt = text(sealing.token(SCOPE, "receipt " + request), RECEIPT);
    return new Receipt(receipt, secret(receipt));
  }

  private String secret(String receipt) {
    return text(sealing.token(SCOPE, "secret " + receipt), SECRET).toLowerCase(Locale.ROOT);
  }

  /** In a time that says nothing of where they differ. */
  boolean fits(String receipt, String secret) {
    byte[] expected = sealing.token(SCOPE, secret(receipt));
    byte[] given = sealing.token(SCOPE, secret.strip().toLowerCase(Locale.ROOT));
    return MessageDigest.isEqual(expected, given);
  }

  private static String text(byte[] token, int letters) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      group.append(ALPHABET.charAt(token[i] & 31));
      if (group.length() == GROUP) {
        groups.add(group.toString());
        group.setLength(0);
      }
    }
    return String.join("-", groups);
  }
}

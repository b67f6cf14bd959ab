package platewarden.trail;

import java.util.Base64;

/**
 * What a checkpoint says (C2SP tlog-checkpoint).
 *
 * @param origin the log
 * @param size how many entries it covers
 * @param root their root, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals where it is
public record Checkpoint(String origin, long size, byte[] root) {

  /**
   * Reads the text of a checkpoint.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4
        || lines[0].isEmpty()
        || !lines[1].matches("0|[1-9][0-9]{0,17}")
        || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException("Not a checkpoint");
    }
    byte[] root = Base64.getDecoder().decode(lines[2]);
    if (root.length != 32) {
      throw new IllegalArgumentException("Not a checkpoint");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }
}

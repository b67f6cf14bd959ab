package platewarden.hotlist;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a list file, in parts of four megabytes. A list has hundreds of megabytes: in one
 * array it would have to be cleared, copied and hashed in one go each time, and while the machine
 * does that, no read is taken.
 */
public final class ListFile {

  /** The size of every part but the last, in bytes. */
  public static final int PART = 4 << 20;

  /** No layout takes a gigabyte. */
  private static final int MOST_PARTS = 256;

  /** What is hashed in one go. */
  private static final int STEP = 1 << 16;

  private final List<byte[]> parts;
  private final long length;

  private ListFile(List<byte[]> parts) {
    this.parts = parts.stream().filter(part -> part.length > 0).toList();
    this.length = parts.stream().mapToLong(part -> part.length).sum();
  }

  /** A file that is in memory as a whole. */
  public static ListFile of(byte[] file) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < file.length; from += PART) {
      parts.add(Arrays.copyOfRange(file, from, Math.min(file.length, from + PART)));
    }
    return new ListFile(parts);
  }

  /**
   * Reads a file to its end, or until it is larger than any list: it is refused then, and need not
   * be in memory for that.
   *
   * @throws IOException when it cannot be read
   */
  public static ListFile read(InputStream in) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    byte[] part = in.readNBytes(PART);
    while (part.length > 0 && parts.size() <= MOST_PARTS) {
      parts.add(part);
      part = in.readNBytes(PART);
    }
    return new ListFile(parts);
  }

  /** Puts a file together again from its {@link #parts}. */
  public static ListFile ofParts(List<byte[]> parts) {
    return new ListFile(parts);
  }

  /** In bytes. */
  public long length() {
    return length;
  }

  /** Its parts in order; not to be changed. */
  public List<byte[]> parts() {
    return parts;
  }

  /** In hexadecimal digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        for (int from = 0; from < part.length; from += STEP) {
          digest.update(part, from, Math.min(STEP, part.length - from));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first bytes, at most so many. */
  byte[] start(int most) {
    return parts.isEmpty()
        ? new byte[0]
        : Arrays.copyOf(parts.get(0), Math.min(most, parts.get(0).length));
  }
}

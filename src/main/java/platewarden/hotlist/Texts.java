package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Short texts of ASCII, one after the other, each behind its length; in arrays of four megabytes
 * for the reason that {@link Column} has. What is written between two {@link #begin} lies in one.
 */
final class Texts {

  private static final int BITS = 22;
  private static final int SIZE = 1 << BITS;
  private static final int FIRST = 1 << 12;

  /** Three texts, the longest there are. */
  private static final int ROOM = 3 * (1 + Byte.MAX_VALUE);

  private byte[][] parts = {new byte[FIRST]};
  private int used;

  /** Where the next text will stand, with room for three. */
  int begin() {
    if ((used & (SIZE - 1)) + ROOM > SIZE) {
      used = (used | (SIZE - 1)) + 1;
    }
    int part = used >>> BITS;
    int place = used & (SIZE - 1);
    if (part == parts.length) {
      parts = Arrays.copyOf(parts, part + 1);
      parts[part] = new byte[SIZE];
    } else if (place + ROOM > parts[part].length) {
      parts[part] = Arrays.copyOf(parts[part], parts[part].length * 2);
    }
    return used;
  }

  void add(String text) {
    byte[] part = parts[used >>> BITS];
    int place = used & (SIZE - 1);
    part[place++] = (byte) text.length();
    for (int i = 0; i < text.length(); i++) {
      part[place++] = (byte) text.charAt(i);
    }
    used += 1 + text.length();
  }

  String text(int at) {
    byte[] part = part(at);
    int place = place(at);
    return new String(part, place + 1, part[place], StandardCharsets.ISO_8859_1);
  }

  /** Where the text after this one stands. */
  int after(int at) {
    return at + 1 + part(at)[place(at)];
  }

  /** The array in which a text lies. */
  byte[] part(int at) {
    return parts[at >>> BITS];
  }

  /** The place of its length there; its letters follow. */
  static int place(int at) {
    return at & (SIZE - 1);
  }

  /** What they take of memory. */
  long bytes() {
    long bytes = 0;
    for (byte[] part : parts) {
      bytes += part.length;
    }
    return bytes;
  }
}

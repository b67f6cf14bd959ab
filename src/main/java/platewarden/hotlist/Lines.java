package platewarden.hotlist;

import java.util.List;

/**
 * The lines of a file, one after the other, where they lie; only a line that lies in two parts is
 * copied. A line ends with LF, CR LF, or the CR of old systems. Not for use by two threads.
 */
final class Lines {

  /** More of a line than any layout allows: of a longer one, only this much is looked at. */
  private static final int LONGEST = 1 << 16;

  private static final byte[] NOTHING = new byte[0];

  private final List<byte[]> parts;
  private final byte[] pieced = new byte[LONGEST];
  private int next;
  private byte[] part = NOTHING;
  private int at;
  private byte[] bytes = NOTHING;
  private int from;
  private int end;
  private boolean ended;

  Lines(ListFile file) {
    this.parts = file.parts();
    if (more() && startsWithMark()) {
      at = 3;
    }
  }

  /** The bytes in which the line lies. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  /** Where it ends, not included. */
  int end() {
    return end;
  }

  /** Whether the line has an end, and not the file in the middle of it. */
  boolean hasEnd() {
    return ended;
  }

  /** Goes to the next line and says whether there is one. */
  boolean next() {
    if (at == part.length && !more()) {
      return false;
    }
    from = at;
    end = endInPart();
    bytes = part;
    ended = end < part.length;
    if (!ended && next < parts.size()) {
      piece();
    }
    if (ended) {
      boolean followed = part[at] == '\r';
      at++;
      if (followed && (at < part.length || more()) && part[at] == '\n') {
        at++;
      }
    }
    return true;
  }

  /** Puts a line together that begins in this part and ends in a later one. */
  private void piece() {
    int length = 0;
    int start = from;
    while (true) {
      int some = Math.min(at - start, LONGEST - length);
      System.arraycopy(part, start, pieced, length, some);
      length += some;
      if (ended || !more()) {
        break;
      }
      start = 0;
      ended = endInPart() < part.length;
    }
    bytes = pieced;
    from = 0;
    end = length;
  }

  /** Leaves {@link #at} at the end of the line, or of the part. */
  private int endInPart() {
    int to = at;
    byte[] searched = part;
    while (to < searched.length && searched[to] != '\n' && searched[to] != '\r') {
      to++;
    }
    at = to;
    return to;
  }

  private boolean more() {
    if (next == parts.size()) {
      return false;
    }
    part = parts.get(next++);
    at = 0;
    return true;
  }

  /** A byte order mark is no part of the first line. */
  private boolean startsWithMark() {
    return part.length >= 3
        && part[0] == (byte) 0xEF
        && part[1] == (byte) 0xBB
        && part[2] == (byte) 0xBF;
  }
}

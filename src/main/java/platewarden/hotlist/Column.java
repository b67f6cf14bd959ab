package platewarden.hotlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A long row of numbers, in arrays of four megabytes. Such arrays are never moved by the garbage
 * collector once they are there and are cleared in a millisecond; one array of the whole row would
 * be grown and copied while no read is taken.
 */
final class Column {

  private static final int BITS = 20;
  private static final int SIZE = 1 << BITS;
  private static final int FIRST = 1 << 8;

  private int[][] parts;
  private int used;

  /** An empty one, to be added to. */
  Column() {
    parts = new int[][] {new int[FIRST]};
  }

  /** One of a size, a power of two, that has one number everywhere. */
  Column(int size, int number) {
    List<int[]> made = new ArrayList<>();
    for (int from = 0; from < size; from += SIZE) {
      int[] part = new int[Math.min(SIZE, size - from)];
      if (number != 0) {
        Arrays.fill(part, number);
      }
      made.add(part);
    }
    parts = made.toArray(int[][]::new);
    used = size;
  }

  int size() {
    return used;
  }

  int get(int at) {
    return parts[at >>> BITS][at & (SIZE - 1)];
  }

  void set(int at, int number) {
    parts[at >>> BITS][at & (SIZE - 1)] = number;
  }

  void add(int number) {
    int part = used >>> BITS;
    int place = used & (SIZE - 1);
    if (part == parts.length) {
      parts = Arrays.copyOf(parts, part + 1);
      parts[part] = new int[SIZE];
    } else if (place == parts[part].length) {
      parts[part] = Arrays.copyOf(parts[part], place * 2);
    }
    parts[part][place] = number;
    used++;
  }

  /** What it takes of memory. */
  long bytes() {
    long bytes = 0;
    for (int[] part : parts) {
      bytes += 4L * part.length;
    }
    return bytes;
  }
}

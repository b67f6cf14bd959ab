package platewarden.alerts;

import java.util.List;
import java.util.stream.IntStream;

/** Where two plates differ. */
final class Differences {

  private Differences() {}

  /** The positions that differ, the first character is 1; where one is longer, all of its rest. */
  static List<Integer> between(String one, String other) {
    return IntStream.range(0, Math.max(one.length(), other.length()))
        .filter(i -> i >= one.length() || i >= other.length() || one.charAt(i) != other.charAt(i))
        .mapToObj(i -> i + 1)
        .toList();
  }
}

package platewarden.hotlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;

/** Which entries of one list a read meets, and how sure that is; the closest tier first. */
final class TableMatch {

  /** What readers take for one another, with O written as 0. */
  private static final List<String> LOOK_ALIKES = List.of("0DQ", "1I", "2Z", "5S", "8B", "6G");

  /** Shorter and longer texts have too few, or too many, neighbours for a look-alike. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 11;

  private TableMatch() {}

  /** Takes one meeting. */
  @FunctionalInterface
  interface Met {
    void met(int entry, Match.Tier tier);
  }

  /**
   * Gives every meeting of a read with entries that are good on the day.
   *
   * @param plate as read, normalised
   * @param candidates other texts, normalised
   * @param day days since 1970
   */
  static void of(
      HotlistTable table,
      boolean lookAlike,
      String plate,
      List<String> candidates,
      int day,
      Met met) {
    table.find(
        plate,
        entry -> {
          if (table.isGood(entry, day)) {
            met.met(entry, sure(plate, table.plate(entry)));
          }
        });
    for (int i = 0; i < candidates.size(); i++) {
      if (isNew(plate, candidates, i)) {
        table.find(
            candidates.get(i),
            entry -> {
              if (table.isGood(entry, day)) {
                met.met(entry, Match.Tier.CANDIDATE);
              }
            });
      }
    }
    if (lookAlike && plate.length() >= SHORTEST && plate.length() <= LONGEST) {
      lookAlikes(table, Plates.fold(plate), candidates, day, met);
    }
  }

  /** How an entry meets the text that was read, where both fold to one text. */
  static Match.Tier sure(String read, String listed) {
    return listed.equals(read) ? Match.Tier.EXACT : Match.Tier.ZERO_FOR_O;
  }

  private static void lookAlikes(
      HotlistTable table, String folded, List<String> candidates, int day, Met met) {
    StringBuilder other = new StringBuilder(folded);
    for (int at = 0; at < folded.length(); at++) {
      char read = folded.charAt(at);
      for (String alike : LOOK_ALIKES) {
        if (alike.indexOf(read) >= 0) {
          for (int i = 0; i < alike.length(); i++) {
            if (alike.charAt(i) != read) {
              other.setCharAt(at, alike.charAt(i));
              String text = other.toString();
              if (!isAmong(candidates, text)) {
                table.find(
                    text,
                    entry -> {
                      if (table.isGood(entry, day)) {
                        met.met(entry, Match.Tier.LOOK_ALIKE);
                      }
                    });
              }
            }
          }
        }
      }
      other.setCharAt(at, read);
    }
  }

  private static boolean isAmong(List<String> candidates, String folded) {
    for (String candidate : candidates) {
      if (foldsAlike(candidate, folded)) {
        return true;
      }
    }
    return false;
  }

  /** Two texts that fold to one meet an entry once. */
  static boolean isNew(String plate, List<String> candidates, int at) {
    String candidate = candidates.get(at);
    if (foldsAlike(plate, candidate)) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (foldsAlike(candidates.get(i), candidate)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same once O is written as 0; asked for every candidate of every read, so without copies.
   */
  private static boolean foldsAlike(String one, String other) {
    int length = one.length();
    if (length != other.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if ((a == 'O' ? '0' : a) != (b == 'O' ? '0' : b)) {
        return false;
      }
    }
    return true;
  }

  static Match.Regions regions(@Nullable String read, @Nullable String listed) {
    if (read == null || listed == null) {
      return Match.Regions.UNKNOWN;
    }
    return read.equals(listed) ? Match.Regions.AGREE : Match.Regions.DIFFER;
  }
}

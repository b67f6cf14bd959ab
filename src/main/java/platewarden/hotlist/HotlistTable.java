package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one list version, packed and never changed once built: the texts lie in one byte
 * array, the rest in primitive columns, found through an open hash table by the folded plate. About
 * 45 bytes an entry, so that five million fit beside everything else. Most reads meet nothing: a
 * small filter that stays in the processor's cache says so without a look at the table.
 */
final class HotlistTable {

  /** The longest number or case number of an entry. */
  static final int LONGEST_TEXT = 60;

  private static final int NONE = -1;
  private static final int BITS = 6;

  private final byte[] texts;
  private final int[] starts;
  private final int[] next;
  private final int[] heads;
  private final long[] filter;
  private final byte[] categories;
  private final short[] regions;
  private final int @Nullable [] from;
  private final int @Nullable [] until;
  private final List<Category> categoryNames;
  private final List<String> regionNames;

  private HotlistTable(Builder built) {
    int entries = built.entries;
    texts = Arrays.copyOf(built.texts, built.used);
    starts = Arrays.copyOf(built.starts, entries);
    categories = Arrays.copyOf(built.categories, entries);
    regions = Arrays.copyOf(built.regions, entries);
    from = built.from == null ? null : Arrays.copyOf(built.from, entries);
    until = built.until == null ? null : Arrays.copyOf(built.until, entries);
    categoryNames = built.categoryWords.words;
    regionNames = built.regionWords.words;
    next = new int[entries];
    int slots = Math.max(16, Integer.highestOneBit(Math.max(1, entries)) << 2);
    heads = new int[slots];
    filter = new long[Math.max(16, slots >> (BITS - 2))];
    Arrays.fill(heads, NONE);
    // From the last to the first, so that a chain gives entries in the order of the file.
    for (int entry = entries - 1; entry >= 0; entry--) {
      int hash = hashOf(entry);
      filter[word(hash)] |= bit(hash);
      int slot = slotOf(entry, hash);
      next[entry] = heads[slot];
      heads[slot] = entry;
    }
  }

  int entries() {
    return starts.length;
  }

  /** What the table takes of memory, in bytes. */
  long bytes() {
    return texts.length
        + 4L * (starts.length + next.length + heads.length)
        + 8L * filter.length
        + categories.length
        + 2L * regions.length
        + (from == null ? 0 : 4L * from.length)
        + (until == null ? 0 : 4L * until.length);
  }

  /** Gives every entry whose plate is this one once O is written as 0 in both. */
  void find(String plate, IntConsumer found) {
    int hash = hash(plate);
    if ((filter[word(hash)] & bit(hash)) == 0) {
      return;
    }
    int slot = hash & (heads.length - 1);
    while (heads[slot] != NONE) {
      if (foldsTo(heads[slot], plate)) {
        for (int entry = heads[slot]; entry != NONE; entry = next[entry]) {
          found.accept(entry);
        }
        return;
      }
      slot = (slot + 1) & (heads.length - 1);
    }
  }

  String plate(int entry) {
    return text(starts[entry]);
  }

  /** The list's own number, or the entry's place in the list where it has none. */
  String number(int entry) {
    String number = text(after(starts[entry]));
    return number.isEmpty() ? "entry " + (entry + 1) : number;
  }

  @Nullable String caseNumber(int entry) {
    return orNull(text(after(after(starts[entry]))));
  }

  @Nullable String region(int entry) {
    return orNull(regionNames.get(regions[entry]));
  }

  Category category(int entry) {
    return categoryNames.get(categories[entry]);
  }

  /** Whether the entry is good on a day, as a number of days since 1970. */
  boolean isGood(int entry, int day) {
    return (from == null || from[entry] <= day) && (until == null || until[entry] >= day);
  }

  /** Whether its entries have days on which they are good. */
  boolean hasDays() {
    return from != null || until != null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private String text(int at) {
    return new String(texts, at + 1, texts[at], StandardCharsets.ISO_8859_1);
  }

  private int after(int at) {
    return at + 1 + texts[at];
  }

  /** The slot of this entry's folded plate: the one that holds it, or the free one for it. */
  private int slotOf(int entry, int hash) {
    int slot = hash & (heads.length - 1);
    while (heads[slot] != NONE && !samePlate(heads[slot], entry)) {
      slot = (slot + 1) & (heads.length - 1);
    }
    return slot;
  }

  private boolean samePlate(int one, int other) {
    int at = starts[one];
    int length = texts[at];
    if (length != texts[starts[other]]) {
      return false;
    }
    for (int i = 1; i <= length; i++) {
      if (fold(texts[at + i]) != fold(texts[starts[other] + i])) {
        return false;
      }
    }
    return true;
  }

  private boolean foldsTo(int entry, String plate) {
    int at = starts[entry];
    int length = texts[at];
    if (length != plate.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (fold(texts[at + 1 + i]) != fold(plate.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int hashOf(int entry) {
    int at = starts[entry];
    int hash = 0;
    for (int i = 1; i <= texts[at]; i++) {
      hash = 31 * hash + fold(texts[at + i]);
    }
    return mixed(hash);
  }

  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    return mixed(hash);
  }

  private static int fold(int c) {
    return c == 'O' ? '0' : c;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private int word(int hash) {
    return (hash >>> BITS) & (filter.length - 1);
  }

  private static long bit(int hash) {
    return 1L << hash;
  }

  /** Takes entries one by one. */
  static final class Builder {

    private byte[] texts = new byte[1 << 12];
    private int used;
    private int[] starts = new int[1 << 8];
    private byte[] categories = new byte[1 << 8];
    private short[] regions = new short[1 << 8];
    private int @Nullable [] from;
    private int @Nullable [] until;
    private int entries;
    private final Words<Category> categoryWords = new Words<>();
    private final Words<String> regionWords = new Words<>();

    void add(ListedVehicle vehicle) {
      if (entries == starts.length) {
        starts = Arrays.copyOf(starts, entries * 2);
        categories = Arrays.copyOf(categories, entries * 2);
        regions = Arrays.copyOf(regions, entries * 2);
        from = from == null ? null : grown(from, Integer.MIN_VALUE);
        until = until == null ? null : grown(until, Integer.MAX_VALUE);
      }
      starts[entries] = used;
      categories[entries] = (byte) categoryWords.number(vehicle.category());
      regions[entries] = regionWords.number(orEmpty(vehicle.region()));
      LocalDate first = vehicle.from();
      if (first != null) {
        from = from == null ? filled(Integer.MIN_VALUE) : from;
        from[entries] = (int) first.toEpochDay();
      }
      LocalDate last = vehicle.until();
      if (last != null) {
        until = until == null ? filled(Integer.MAX_VALUE) : until;
        until[entries] = (int) last.toEpochDay();
      }
      append(vehicle.plate());
      append(vehicle.number());
      append(orEmpty(vehicle.caseNumber()));
      entries++;
    }

    private int[] filled(int with) {
      int[] days = new int[starts.length];
      Arrays.fill(days, with);
      return days;
    }

    private int[] grown(int[] days, int with) {
      int[] more = Arrays.copyOf(days, entries * 2);
      Arrays.fill(more, entries, more.length, with);
      return more;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    HotlistTable build() {
      return new HotlistTable(this);
    }

    private void append(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      if (used + bytes.length + 1 > texts.length) {
        texts = Arrays.copyOf(texts, Math.max(texts.length * 2, used + bytes.length + 1));
      }
      texts[used] = (byte) bytes.length;
      System.arraycopy(bytes, 0, texts, used + 1, bytes.length);
      used += bytes.length + 1;
    }
  }

  /** The few different values of a column, each with a number. */
  private static final class Words<T> {

    private final Map<T, Short> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    short number(T word) {
      Short number = numbers.get(word);
      if (number == null) {
        number = (short) words.size();
        numbers.put(word, number);
        words.add(word);
      }
      return number;
    }
  }
}

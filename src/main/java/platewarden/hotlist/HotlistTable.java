package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;

/**
 * The entries of one list version, packed and never changed once built: the texts lie in one byte
 * array, the rest in primitive columns, found through an open hash table by the folded plate. About
 * 40 bytes an entry, so that five million fit beside everything else.
 */
final class HotlistTable {

  /** The longest number or case number of an entry. */
  static final int LONGEST_TEXT = 60;

  private static final int NONE = -1;

  private final byte[] texts;
  private final int[] starts;
  private final int[] next;
  private final int[] heads;
  private final short[] categories;
  private final short[] regions;
  private final List<Category> categoryNames;
  private final List<String> regionNames;

  private HotlistTable(Builder built) {
    texts = Arrays.copyOf(built.texts, built.used);
    starts = Arrays.copyOf(built.starts, built.entries);
    categories = Arrays.copyOf(built.categories, built.entries);
    regions = Arrays.copyOf(built.regions, built.entries);
    categoryNames = built.categoryWords.words;
    regionNames = built.regionWords.words;
    next = new int[built.entries];
    heads = new int[Math.max(16, Integer.highestOneBit(Math.max(1, built.entries)) << 2)];
    Arrays.fill(heads, NONE);
    // From the last to the first, so that a chain gives entries in the order of the file.
    for (int entry = built.entries - 1; entry >= 0; entry--) {
      int slot = slotOf(entry);
      next[entry] = heads[slot];
      heads[slot] = entry;
    }
  }

  int entries() {
    return starts.length;
  }

  /** Gives every entry whose plate folds to the same text. */
  void find(String folded, IntConsumer found) {
    int slot = hash(folded) & (heads.length - 1);
    while (heads[slot] != NONE) {
      if (foldsTo(heads[slot], folded)) {
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

  String number(int entry) {
    return text(after(starts[entry]));
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
  private int slotOf(int entry) {
    String folded = Plates.fold(plate(entry));
    int slot = hash(folded) & (heads.length - 1);
    while (heads[slot] != NONE && !foldsTo(heads[slot], folded)) {
      slot = (slot + 1) & (heads.length - 1);
    }
    return slot;
  }

  private boolean foldsTo(int entry, String folded) {
    int at = starts[entry];
    int length = texts[at];
    if (length != folded.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte c = texts[at + 1 + i];
      if ((c == 'O' ? '0' : c) != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text) {
    int mixed = text.hashCode() * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /** Takes entries one by one. */
  static final class Builder {

    private byte[] texts = new byte[1 << 12];
    private int used;
    private int[] starts = new int[1 << 8];
    private short[] categories = new short[1 << 8];
    private short[] regions = new short[1 << 8];
    private int entries;
    private final Words<Category> categoryWords = new Words<>();
    private final Words<String> regionWords = new Words<>();

    void add(ListedVehicle vehicle) {
      if (entries == starts.length) {
        starts = Arrays.copyOf(starts, entries * 2);
        categories = Arrays.copyOf(categories, entries * 2);
        regions = Arrays.copyOf(regions, entries * 2);
      }
      starts[entries] = used;
      categories[entries] = categoryWords.number(vehicle.category());
      regions[entries] = regionWords.number(orEmpty(vehicle.region()));
      append(vehicle.plate());
      append(vehicle.number());
      append(orEmpty(vehicle.caseNumber()));
      entries++;
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

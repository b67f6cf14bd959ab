package platewarden.hotlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one list version, packed and never changed once built: texts in a row of bytes,
 * the rest in columns of numbers, found through an open hash table by the folded plate. About 45
 * bytes an entry, so that five million fit beside everything else. Most reads meet nothing: a small
 * filter that stays in the processor's cache says so without a look at the table.
 */
final class HotlistTable {

  /** The longest number or case number of an entry. */
  static final int LONGEST_TEXT = 60;

  private static final int NONE = -1;
  private static final int BITS = 5;
  private static final int REGION_BITS = 16;

  private final Texts texts;
  private final Column starts;
  private final Column kinds;
  private final @Nullable Column from;
  private final @Nullable Column until;
  private final List<Category> categoryNames;
  private final List<String> regionNames;
  private final Column next;
  private final Column heads;
  private final Column filter;
  private final int lastSlot;
  private final int lastWord;

  private HotlistTable(Builder built) {
    texts = built.texts;
    starts = built.starts;
    kinds = built.kinds;
    from = built.from;
    until = built.until;
    categoryNames = built.categoryWords.words;
    regionNames = built.regionWords.words;
    int entries = starts.size();
    int slots = Math.max(16, Integer.highestOneBit(Math.max(1, entries)) << 2);
    int words = Math.max(16, slots >> (BITS - 2));
    lastSlot = slots - 1;
    lastWord = words - 1;
    next = new Column(entries, NONE);
    heads = new Column(slots, NONE);
    filter = new Column(words, 0);
    // From the last to the first, so that a chain gives entries in the order of the file.
    for (int entry = entries - 1; entry >= 0; entry--) {
      int hash = hashOf(entry);
      filter.set(word(hash), filter.get(word(hash)) | bit(hash));
      int slot = slotOf(entry, hash);
      next.set(entry, heads.get(slot));
      heads.set(slot, entry);
    }
  }

  int entries() {
    return starts.size();
  }

  /** What the table takes of memory, in bytes. */
  long bytes() {
    return texts.bytes()
        + starts.bytes()
        + kinds.bytes()
        + next.bytes()
        + heads.bytes()
        + filter.bytes()
        + (from == null ? 0 : from.bytes())
        + (until == null ? 0 : until.bytes());
  }

  /** Gives every entry whose plate is this one once O is written as 0 in both. */
  void find(String plate, IntConsumer found) {
    int hash = hash(plate);
    if ((filter.get(word(hash)) & bit(hash)) == 0) {
      return;
    }
    int slot = hash & lastSlot;
    for (int head = heads.get(slot); head != NONE; head = heads.get(slot)) {
      if (foldsTo(head, plate)) {
        for (int entry = head; entry != NONE; entry = next.get(entry)) {
          found.accept(entry);
        }
        return;
      }
      slot = (slot + 1) & lastSlot;
    }
  }

  String plate(int entry) {
    return texts.text(starts.get(entry));
  }

  /** The list's own number, or the entry's place in the list where it has none. */
  String number(int entry) {
    String number = texts.text(texts.after(starts.get(entry)));
    return number.isEmpty() ? "entry " + (entry + 1) : number;
  }

  @Nullable String caseNumber(int entry) {
    return orNull(texts.text(texts.after(texts.after(starts.get(entry)))));
  }

  @Nullable String region(int entry) {
    return orNull(regionNames.get(kinds.get(entry) & ((1 << REGION_BITS) - 1)));
  }

  Category category(int entry) {
    return categoryNames.get(kinds.get(entry) >>> REGION_BITS);
  }

  /** Whether the entry is good on a day, as a number of days since 1970. */
  boolean isGood(int entry, int day) {
    return (from == null || from.get(entry) <= day) && (until == null || until.get(entry) >= day);
  }

  /** Whether its entries have days on which they are good. */
  boolean hasDays() {
    return from != null || until != null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The slot of this entry's folded plate: the one that holds it, or the free one for it. */
  private int slotOf(int entry, int hash) {
    int slot = hash & lastSlot;
    while (heads.get(slot) != NONE && !samePlate(heads.get(slot), entry)) {
      slot = (slot + 1) & lastSlot;
    }
    return slot;
  }

  private boolean samePlate(int one, int other) {
    byte[] ones = texts.part(starts.get(one));
    byte[] others = texts.part(starts.get(other));
    int at = Texts.place(starts.get(one));
    int otherAt = Texts.place(starts.get(other));
    int length = ones[at];
    if (length != others[otherAt]) {
      return false;
    }
    for (int i = 1; i <= length; i++) {
      if (fold(ones[at + i]) != fold(others[otherAt + i])) {
        return false;
      }
    }
    return true;
  }

  private boolean foldsTo(int entry, String plate) {
    int start = starts.get(entry);
    byte[] bytes = texts.part(start);
    int at = Texts.place(start);
    int length = bytes[at];
    if (length != plate.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (fold(bytes[at + 1 + i]) != fold(plate.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int hashOf(int entry) {
    byte[] bytes = texts.part(starts.get(entry));
    int at = Texts.place(starts.get(entry));
    int hash = 0;
    for (int i = 1; i <= bytes[at]; i++) {
      hash = 31 * hash + fold(bytes[at + i]);
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
    return (hash >>> BITS) & lastWord;
  }

  private static int bit(int hash) {
    return 1 << hash;
  }

  /** Takes entries one by one. */
  static final class Builder {

    private final Texts texts = new Texts();
    private final Column starts = new Column();
    private final Column kinds = new Column();
    private @Nullable Column from;
    private @Nullable Column until;
    private final Words<Category> categoryWords = new Words<>();
    private final Words<String> regionWords = new Words<>();

    void add(ListedVehicle vehicle) {
      from = withDay(from, vehicle.from(), Integer.MIN_VALUE);
      until = withDay(until, vehicle.until(), Integer.MAX_VALUE);
      starts.add(texts.begin());
      kinds.add(
          categoryWords.number(vehicle.category()) << REGION_BITS
              | regionWords.number(orEmpty(vehicle.region())));
      texts.add(vehicle.plate());
      texts.add(vehicle.number());
      texts.add(orEmpty(vehicle.caseNumber()));
    }

    /** Most lists have no such days, and then no column of them. */
    private @Nullable Column withDay(
        @Nullable Column days, @Nullable LocalDate day, int withoutOne) {
      Column column = days;
      if (column == null && day != null) {
        column = new Column();
        for (int entry = 0; entry < starts.size(); entry++) {
          column.add(withoutOne);
        }
      }
      if (column != null) {
        column.add(day == null ? withoutOne : (int) day.toEpochDay());
      }
      return column;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    HotlistTable build() {
      return new HotlistTable(this);
    }
  }

  /** The few different values of a column, each with a number. */
  private static final class Words<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    int number(T word) {
      Integer number = numbers.get(word);
      if (number == null) {
        number = words.size();
        numbers.put(word, number);
        words.add(word);
      }
      return number;
    }
  }
}

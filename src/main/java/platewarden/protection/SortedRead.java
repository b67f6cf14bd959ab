package platewarden.protection;

import java.util.HashSet;
import java.util.Set;

/** A read and the parts it belongs to. */
public record SortedRead(ReadRef read, Set<Part> parts) {

  /** What the sorting can find. */
  public enum Part {
    /** Destroyed at once. */
    CLEAR,
    /** A case file has a copy; a person decides on the copy. */
    INVESTIGATIVE,
    /** A hold asks for it; a person decides, and it stays sealed until then. */
    COMPETING,
    /** Of those, chosen to be preserved when the others are destroyed. */
    CHOSEN
  }

  /** The same read, chosen to be preserved or not. */
  SortedRead chosen(boolean preserve) {
    Set<Part> changed = new HashSet<>(parts);
    changed.remove(Part.CHOSEN);
    if (preserve && parts.contains(Part.COMPETING)) {
      changed.add(Part.CHOSEN);
    }
    return new SortedRead(read, changed);
  }

  /** Copies the set. */
  public SortedRead {
    parts = Set.copyOf(parts);
  }
}

package platewarden.protection;

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
    COMPETING
  }

  /** Copies the set. */
  public SortedRead {
    parts = Set.copyOf(parts);
  }
}

package platewarden.trail;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A C2SP signed note taken apart: its text, and the signatures beneath it.
 *
 * @param text ends with a line feed
 */
public record Note(String text, List<Signature> signatures) {

  private static final String LINE = "\u2014 ";

  /**
   * A line beneath the text.
   *
   * @param name of the key
   * @param bytes four bytes that name the key, and the signature
   */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  public record Signature(String name, byte[] bytes) {

    /** The line as it stands in a note. */
    public String line() {
      return LINE + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
  }

  /** Copies the list. */
  public Note {
    signatures = List.copyOf(signatures);
  }

  /**
   * Takes a note apart.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Note parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("Not a signed note");
    }
    return new Note(note.substring(0, gap + 1), signatures(note.substring(gap + 2)));
  }

  /** The signatures of some lines. */
  public static List<Signature> signatures(String lines) {
    List<Signature> found = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || !line.startsWith(LINE)) {
        throw new IllegalArgumentException("Not a signature line");
      }
      byte[] bytes = Base64.getDecoder().decode(parts[2]);
      if (bytes.length < 5) {
        throw new IllegalArgumentException("A signature is too short");
      }
      found.add(new Signature(parts[1], bytes));
    }
    return found;
  }
}

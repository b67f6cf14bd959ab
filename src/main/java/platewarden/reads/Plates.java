package platewarden.reads;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How plate texts are brought into one form. */
public final class Plates {

  /** The longest plate that is taken. */
  public static final int LONGEST = 15;

  private static final Set<String> UNREAD =
      Set.of("", "UNKNOWN", "UNRECOGNIZED", "UNRECOGNISED", "NOPLATE", "NOTDEFINED", "NONE", "UNK");

  private Plates() {}

  /**
   * Upper case, only A–Z and 0–9 (NFKC first). Texts that cameras send when they could not read
   * ({@code unknown}, {@code -}) give null.
   */
  public static @Nullable String normalise(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String text =
        Normalizer.normalize(raw, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    return UNREAD.contains(text) ? null : text;
  }

  /** O written as 0: hotlists of NCIC origin write a zero where the plate has the letter. */
  public static String fold(String normalised) {
    return normalised.replace('O', '0');
  }

  /**
   * Look-alike characters made one, as readers confuse them: {0 O D Q} {1 I} {2 Z} {5 S} {8 B} {6
   * G}.
   */
  public static String skeleton(String normalised) {
    StringBuilder text = new StringBuilder(normalised);
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(
          i,
          switch (text.charAt(i)) {
            case 'O', 'D', 'Q' -> '0';
            case 'I' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'B' -> '8';
            case 'G' -> '6';
            default -> text.charAt(i);
          });
    }
    return text.toString();
  }
}

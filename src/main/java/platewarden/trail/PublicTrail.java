package platewarden.trail;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The trail as the public may see it: "the data in the audit trail are public to the extent they
 * are not otherwise classified by law". Decided cell by cell; a cell that is withheld says why.
 */
public interface PublicTrail {

  /** Makes pseudonyms: the same word for the same thing, and no way back without the key. */
  @FunctionalInterface
  interface Pseudonyms extends UnaryOperator<String> {}

  /**
   * A cell.
   *
   * @param value null when it is withheld or there is none
   * @param withheld why it is withheld, null when it is not
   */
  record Cell(@Nullable String value, @Nullable String withheld) {

    static Cell of(@Nullable String value) {
      return new Cell(value, null);
    }

    static Cell withheld(String why) {
      return new Cell(null, why);
    }

    /** As text: the value, or {@code withheld: } and why, or nothing. */
    public String text() {
      return withheld != null ? "withheld: " + withheld : value == null ? "" : value;
    }
  }

  /** An entry. */
  record Row(
      long index,
      Instant time,
      Cell action,
      Cell outcome,
      Cell clause,
      Cell account,
      Cell subject) {}

  /**
   * Entries, the newest first.
   *
   * @param before only those with a smaller index
   * @param limit at most so many
   */
  List<Row> rows(long before, int limit);
}

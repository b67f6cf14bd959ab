package platewarden.hotlist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import platewarden.law.Clause;

/**
 * How the files of a source are written, and on which clause its use rests. One file in
 * routes/hotlists; one parser reads them all.
 *
 * @param source its name in addresses, folders and alerts
 * @param name what people call it
 * @param stateFile whether it is the Minnesota license plate data file
 * @param lawfulBasis the clause that lets reads meet it
 * @param kind how a line is cut into columns
 * @param delimiter between the columns of a delimited line
 * @param headerLines how many lines at the top are no entries
 * @param columns their names in order; a line with another number of them is not used
 * @param plate the column of the plate
 * @param region the column of the state
 * @param number the column of the list's own number of the entry
 * @param code the column whose first character gives the category
 * @param zeroForO columns in which a zero stands for the letter O
 * @param categories the codes that are known; an entry of another is not used
 * @param regions codes of states that are not those of ISO 3166-2
 * @param noPlates texts in the plate's column that are no plates
 * @param window how far a file may be from the last good one
 * @param largestBytes a larger file is not read
 * @param longestLine a longer line is not used
 */
record Layout(
    String source,
    String name,
    boolean stateFile,
    Clause lawfulBasis,
    Kind kind,
    char delimiter,
    int headerLines,
    List<String> columns,
    String plate,
    String region,
    String number,
    String code,
    Set<String> zeroForO,
    Map<String, Category> categories,
    Map<String, String> regions,
    Set<String> noPlates,
    Window window,
    long largestBytes,
    int longestLine) {

  /** Refuses a layout that takes a column which is not there. */
  Layout {
    columns = List.copyOf(columns);
    zeroForO = Set.copyOf(zeroForO);
    categories = Map.copyOf(categories);
    regions = Map.copyOf(regions);
    noPlates = Set.copyOf(noPlates);
    for (String column : List.of(plate, region, number, code)) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException("Layout " + source + " has no column " + column);
      }
    }
  }

  /** How a line is cut. */
  enum Kind {
    DELIMITED
  }

  /**
   * How far a file may be from the last good one.
   *
   * @param fromRows smaller lists may change at will
   * @param mostShrinkage share of the last good version's entries that may be gone
   * @param mostQuarantined share of the lines that may be unusable
   */
  record Window(int fromRows, double mostShrinkage, double mostQuarantined) {}
}

package platewarden.hotlist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;

/**
 * How the files of a source are written, and on which clause its use rests. One file in
 * routes/hotlists; one parser reads them all. docs/hotlists.md says how to add one.
 *
 * @param source its name in addresses, folders and alerts
 * @param name what people call it
 * @param stateFile whether it is the Minnesota license plate data file
 * @param lawfulBasis the clause that lets reads meet it
 * @param file how its lines are written
 * @param take what is taken of a line
 * @param category the category of every entry, where a list is of one category
 * @param caseNumber the case of every entry, where a list is made for one case
 * @param categories the codes that are known; an entry of another is not used
 * @param zeroForO columns in which a zero stands for the letter O
 * @param regions codes of states that are not those of ISO 3166-2
 * @param noPlates texts in the plate's column that are no plates
 * @param lookAlike whether a read that differs in one look-alike character meets an entry
 * @param window how far a file may be from the last good one
 */
record Layout(
    String source,
    String name,
    boolean stateFile,
    Clause lawfulBasis,
    Written file,
    Take take,
    @Nullable Category category,
    @Nullable String caseNumber,
    Map<String, Category> categories,
    Set<String> zeroForO,
    Map<String, String> regions,
    Set<String> noPlates,
    boolean lookAlike,
    Window window) {

  /** Refuses a layout that takes a column which is not there. */
  Layout {
    categories = Map.copyOf(categories);
    zeroForO = Set.copyOf(zeroForO);
    regions = Map.copyOf(regions);
    noPlates = Set.copyOf(noPlates);
    if ((category == null) == (take.code() == null)) {
      throw new IllegalArgumentException(
          "Layout " + source + " needs either one category or a column of codes");
    }
    for (Cell cell : take.all()) {
      if (file.columns().stream().noneMatch(column -> column.name().equals(cell.column()))) {
        throw new IllegalArgumentException("Layout " + source + " has no column " + cell.column());
      }
    }
  }

  /** How a line is cut. */
  enum Kind {
    /** A sign between the columns. */
    DELIMITED,
    /** Each column has its place. */
    FIXED,
    /** One blank or more between the columns; the last takes the rest of the line. */
    BLANKS
  }

  /**
   * How the lines are written.
   *
   * @param kind how a line is cut
   * @param delimiter between the columns of a delimited line
   * @param quoted whether a column may stand in double quotes
   * @param restInLast whether the last column takes what is left, delimiters and all
   * @param headerLines how many lines at the top are no entries
   * @param header what the first line has to look like, where that is known
   * @param trailer what the last line looks like; its group is the number of lines between
   * @param ignore lines that are no entries and no fault
   * @param columns their names in order; of a fixed width with the place, {@code LIC 27-37}
   * @param fewestColumns how many of them a line must have
   * @param dates how a day is written
   * @param longestLine a longer line is not used
   * @param largestBytes a larger file is not read
   */
  record Written(
      Kind kind,
      @Nullable Character delimiter,
      boolean quoted,
      boolean restInLast,
      int headerLines,
      @Nullable Pattern header,
      @Nullable Pattern trailer,
      @Nullable Pattern ignore,
      List<Column> columns,
      @Nullable Integer fewestColumns,
      @Nullable String dates,
      int longestLine,
      long largestBytes) {

    Written {
      columns = List.copyOf(columns);
      if (kind == Kind.DELIMITED && delimiter == null) {
        throw new IllegalArgumentException("A delimited file needs its delimiter");
      }
      if (kind == Kind.FIXED && columns.stream().anyMatch(column -> column.to() == 0)) {
        throw new IllegalArgumentException("A column of a fixed width needs its place");
      }
    }

    int fewest() {
      return fewestColumns == null ? columns.size() : fewestColumns;
    }

    /** Whether more columns than there are names are a fault. */
    boolean exact() {
      return !restInLast && kind == Kind.DELIMITED;
    }
  }

  /**
   * A column.
   *
   * @param from first character, from 0; of a fixed width only
   * @param to the one after the last
   */
  record Column(String name, int from, int to) {

    private static final Pattern PLACED = Pattern.compile("(\\w+)(?: (\\d+)-(\\d+))?");

    /** Reads {@code NAME} or {@code NAME 27-37}. */
    static Column of(String text) {
      var parts = PLACED.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Not a column: " + text);
      }
      return parts.group(2) == null
          ? new Column(parts.group(1), 0, 0)
          : new Column(
              parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
  }

  /**
   * What is taken of a line. The other columns are not needed to meet a read and are not kept.
   *
   * @param number the list's own number of the entry
   * @param code says why the vehicle is listed
   * @param caseNumber the case an entry is of
   * @param entered the day it was entered
   * @param effective the first day it is good for
   * @param expires the last day it is good for
   */
  record Take(
      Cell plate,
      @Nullable Cell region,
      @Nullable Cell number,
      @Nullable Cell code,
      @Nullable Cell caseNumber,
      @Nullable Cell entered,
      @Nullable Cell effective,
      @Nullable Cell expires) {

    List<Cell> all() {
      return java.util.stream.Stream.of(
              plate, region, number, code, caseNumber, entered, effective, expires)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * A part of a column: {@code NIC} is all of it, {@code NIC 0-1} its first character, {@code MISC
   * /([A-Z])\d+/} the first group of the pattern that is there.
   */
  record Cell(String column, int from, int to, @Nullable Pattern pattern) {

    private static final Pattern WRITTEN =
        Pattern.compile("(\\w+)(?: (\\d+)-(\\d+)| /(.+)/)?", Pattern.DOTALL);

    /** Reads the text of a layout. */
    static Cell of(String text) {
      var parts = WRITTEN.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Not a column: " + text);
      }
      String range = parts.group(2);
      String pattern = parts.group(4);
      return new Cell(
          parts.group(1),
          range == null ? 0 : Integer.parseInt(range),
          range == null ? Integer.MAX_VALUE : Integer.parseInt(parts.group(3)),
          pattern == null ? null : Pattern.compile(pattern));
    }
  }

  /**
   * How far a file may be from the last good one.
   *
   * @param fromRows smaller lists may change at will
   * @param mostShrinkage share of the last good version's entries that may be gone
   * @param mostGrowth share of them that may be added
   * @param fromLines of smaller files the share of unusable lines is not asked
   * @param mostQuarantined share of the lines that may be unusable
   */
  record Window(
      int fromRows,
      double mostShrinkage,
      double mostGrowth,
      int fromLines,
      double mostQuarantined) {}
}

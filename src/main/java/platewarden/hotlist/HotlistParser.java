package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;

/**
 * Reads the lines of a list file by its layout. A line that cannot be used is set aside by its
 * number and never by its text; the lines around it are kept.
 */
final class HotlistParser {

  /** How many unusable lines are named; all are counted. */
  static final int NAMED = 100;

  private static final Pattern ZEROS = Pattern.compile("[0O]*");
  private static final Pattern PLATE = Pattern.compile("[A-Za-z0-9 -]*");
  private static final int SHORTEST = 2;
  private static final Set<String> US =
      Set.of(
          "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY"
              .split(" "));

  private final Layout layout;

  HotlistParser(Layout layout) {
    this.layout = layout;
  }

  /**
   * What a file held.
   *
   * @param entries lines that were handed on
   * @param unusable lines that were not
   * @param named the first of those
   * @param cut the file ends in the middle of a line
   */
  record Outcome(
      long entries, long unusable, List<SourceStatus.QuarantinedLine> named, boolean cut) {}

  /** Reads the whole file and hands on every entry. */
  Outcome parse(byte[] file, Consumer<ListedVehicle> entries) {
    List<SourceStatus.QuarantinedLine> named = new ArrayList<>();
    long taken = 0;
    long unusable = 0;
    boolean cut = false;
    int from = startOf(file);
    for (int line = 1; from < file.length; line++) {
      int end = from;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      boolean whole = end < file.length;
      if (line > layout.headerLines()) {
        int length = (end > from && file[end - 1] == '\r' ? end - 1 : end) - from;
        String reason;
        if (length > layout.longestLine()) {
          reason = "longer than " + layout.longestLine() + " characters";
        } else {
          String text = new String(file, from, length, StandardCharsets.ISO_8859_1);
          reason = text.isBlank() ? "" : take(text, entries);
          cut |= !whole && columnsOf(text).length < layout.columns().size();
        }
        if (reason == null) {
          taken++;
        } else if (!reason.isEmpty()) {
          unusable++;
          if (named.size() < NAMED) {
            named.add(new SourceStatus.QuarantinedLine(line, reason));
          }
        }
      }
      from = end + 1;
    }
    return new Outcome(taken, unusable, List.copyOf(named), cut);
  }

  /** Hands the line on and gives null, or says why not. */
  private @Nullable String take(String line, Consumer<ListedVehicle> entries) {
    String[] cells = columnsOf(line);
    if (cells.length != layout.columns().size()) {
      return cells.length + " columns instead of " + layout.columns().size();
    }
    String code = cell(cells, layout.code());
    Category category = code.isEmpty() ? null : layout.categories().get(code.substring(0, 1));
    if (category == null) {
      return "unknown code";
    }
    String raw = cell(cells, layout.plate());
    if (!PLATE.matcher(raw).matches()) {
      return "characters that no plate has";
    }
    String plate = Plates.normalise(raw);
    if (plate == null || isNoPlate(plate)) {
      return "no plate";
    }
    if (plate.length() > Plates.LONGEST) {
      return "a plate longer than " + Plates.LONGEST + " characters";
    }
    String number = cell(cells, layout.number());
    if (number.length() > HotlistTable.LONGEST_TEXT || !isAscii(number)) {
      return "no usable entry number";
    }
    entries.accept(
        new ListedVehicle(plate, region(cell(cells, layout.region())), category, number, null));
    return null;
  }

  private boolean isNoPlate(String plate) {
    return plate.length() < SHORTEST
        || ZEROS.matcher(plate).matches()
        || layout.noPlates().contains(plate);
  }

  private @Nullable String region(String code) {
    String iso = layout.regions().get(code);
    if (iso != null) {
      return iso;
    }
    return US.contains(code) ? "US-" + code : null;
  }

  private String cell(String[] cells, String column) {
    String text = cells[layout.columns().indexOf(column)].strip().toUpperCase(Locale.ROOT);
    return layout.zeroForO().contains(column) ? text.replace('0', 'O') : text;
  }

  private String[] columnsOf(String line) {
    return switch (layout.kind()) {
      case DELIMITED -> split(line, layout.delimiter());
    };
  }

  private static String[] split(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
      cells.add(line.substring(from, at));
      from = at + 1;
    }
    cells.add(line.substring(from));
    return cells.toArray(String[]::new);
  }

  /** A byte order mark is no part of the first line. */
  private static int startOf(byte[] file) {
    return file.length >= 3
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 127);
  }
}

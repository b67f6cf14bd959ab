package platewarden.hotlist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Layout.Cell;
import platewarden.reads.Plates;

/**
 * Takes an entry out of one line. Works on the bytes of the file, for lists have millions of lines;
 * not for use by two threads.
 */
final class LineReader {

  static final String UNKNOWN_CODE = "unknown code";

  private static final Pattern ISO = Pattern.compile("(US|CA|MX)-[A-Z]{2,3}");
  private static final int SHORTEST = 2;

  /** A list has millions of lines and few days. */
  private static final int MOST_DAYS = 20_000;

  private static final Set<String> US =
      Set.of(
          "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY"
              .split(" "));

  private final Layout layout;
  private final Layout.Take take;
  private final List<Layout.Column> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();
  private final @Nullable DateTimeFormatter dates;
  private final Map<String, Optional<LocalDate>> days = new HashMap<>();
  private final LineCutter line;
  private final byte[] plate = new byte[Plates.LONGEST];
  private int plateLength;

  LineReader(Layout layout) {
    this.layout = layout;
    this.take = layout.take();
    this.columns = layout.file().columns();
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i).name(), i);
    }
    String pattern = layout.file().dates();
    this.dates = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.US);
    this.line = new LineCutter(layout.file());
  }

  /** Hands the line on and gives null, or says why not; empty for a line of nothing. */
  @Nullable String take(byte[] file, int from, int end, Consumer<ListedVehicle> entries) {
    int found = line.cut(file, from, end);
    Layout.Written written = layout.file();
    if (found < written.fewest() || (written.exact() && found > columns.size())) {
      return found + " columns instead of " + columns.size();
    }
    if (line.isEmpty()) {
      return "";
    }
    Category category = category(file);
    if (category == null) {
      return UNKNOWN_CODE;
    }
    String reason = plate(file);
    if (reason != null) {
      return reason;
    }
    String listed = new String(plate, 0, plateLength, StandardCharsets.ISO_8859_1);
    if (isNoPlate(listed)) {
      return "no plate";
    }
    String number = text(file, take.number());
    String caseNumber =
        layout.caseNumber() == null ? text(file, take.caseNumber()) : layout.caseNumber();
    if (!fits(number) || !fits(caseNumber)) {
      return "no usable entry number";
    }
    LocalDate effective = date(file, take.effective());
    LocalDate expires = date(file, take.expires());
    if ((effective == null && isThere(file, take.effective()))
        || (expires == null && isThere(file, take.expires()))) {
      return "a day that is none";
    }
    entries.accept(
        new ListedVehicle(
            listed,
            region(text(file, take.region())),
            category,
            number,
            orNull(caseNumber),
            date(file, take.entered()),
            effective,
            expires));
    return null;
  }

  private @Nullable Category category(byte[] file) {
    if (layout.category() != null) {
      return layout.category();
    }
    return layout.categories().get(text(file, take.code()));
  }

  /** Fills {@link #plate}, or says why not. */
  private @Nullable String plate(byte[] file) {
    int column = place(take.plate());
    int from = line.start(column);
    int end = line.end(column);
    plateLength = 0;
    for (int i = from; i < end; i++) {
      byte c = file[i];
      if (c >= 'a' && c <= 'z') {
        c = (byte) (c - ('a' - 'A'));
      }
      if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        if (plateLength == plate.length) {
          return "a plate longer than " + Plates.LONGEST + " characters";
        }
        plate[plateLength++] = c;
      } else if (c != ' ' && c != '-') {
        return "characters that no plate has";
      }
    }
    return null;
  }

  private boolean isNoPlate(String listed) {
    return listed.length() < SHORTEST || isZeros() || layout.noPlates().contains(listed);
  }

  private boolean isZeros() {
    for (int i = 0; i < plateLength; i++) {
      if (plate[i] != '0' && plate[i] != 'O') {
        return false;
      }
    }
    return true;
  }

  private @Nullable String region(String code) {
    return code.isEmpty() ? null : orNull(regions.computeIfAbsent(code, this::iso));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** ISO 3166-2 of a list's code, empty when it is in no table: unknown is not Minnesota. */
  private String iso(String code) {
    String iso = layout.regions().get(code);
    if (iso != null) {
      return iso;
    }
    if (US.contains(code)) {
      return "US-" + code;
    }
    return ISO.matcher(code).matches() ? code : "";
  }

  private @Nullable LocalDate date(byte[] file, @Nullable Cell cell) {
    String text = text(file, cell);
    if (text.isEmpty() || dates == null) {
      return null;
    }
    if (days.size() == MOST_DAYS) {
      days.clear();
    }
    return days.computeIfAbsent(text, written -> day(written, dates)).orElse(null);
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter dates) {
    try {
      return Optional.of(LocalDate.parse(text, dates));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private boolean isThere(byte[] file, @Nullable Cell cell) {
    return !text(file, cell).isEmpty();
  }

  private String text(byte[] file, @Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    int column = place(cell);
    int from = line.start(column);
    int end = line.end(column);
    if (cell.pattern() == null) {
      int first = Math.min(end, from + cell.from());
      int last = cell.to() == Integer.MAX_VALUE ? end : Math.min(end, from + cell.to());
      return upper(file, first, last, layout.zeroForO().contains(cell.column()));
    }
    Matcher match = cell.pattern().matcher(upper(file, from, end, false));
    if (match.find()) {
      for (int group = 1; group <= match.groupCount(); group++) {
        String part = match.group(group);
        if (part != null) {
          return part.strip();
        }
      }
    }
    return "";
  }

  private static String upper(byte[] file, int from, int end, boolean zeroForO) {
    String text = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    String upper = text.toUpperCase(Locale.ROOT);
    return zeroForO ? upper.replace('0', 'O') : upper;
  }

  private int place(Layout.Cell cell) {
    return places.getOrDefault(cell.column(), 0);
  }

  private static boolean fits(String text) {
    if (text.length() > HotlistTable.LONGEST_TEXT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 127) {
        return false;
      }
    }
    return true;
  }
}

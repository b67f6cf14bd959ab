package platewarden.hotlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a list file by its layout. A line that cannot be used is set aside by its
 * number and never by its text; the lines around it are kept.
 */
final class HotlistParser {

  /** How many unusable lines are named; all are counted. */
  static final int NAMED = 100;

  private final Layout layout;
  private final Layout.Written written;

  HotlistParser(Layout layout) {
    this.layout = layout;
    this.written = layout.file();
  }

  /**
   * What a file held.
   *
   * @param entries lines that were handed on
   * @param unusable lines that were not
   * @param unknownCodes how many of those have a code that the layout does not know
   * @param named the first of those
   * @param fault why the file as a whole cannot be what its source made, null when it can
   */
  record Outcome(
      long entries,
      long unusable,
      long unknownCodes,
      List<SourceStatus.QuarantinedLine> named,
      @Nullable String fault) {}

  /** Reads the whole file and hands on every entry. */
  Outcome parse(ListFile file, Consumer<ListedVehicle> entries) {
    List<SourceStatus.QuarantinedLine> named = new ArrayList<>();
    return parse(
        file,
        entries,
        line -> {
          if (named.size() < NAMED) {
            named.add(line);
          }
        },
        named);
  }

  /** The same, and hands on every line that cannot be used. */
  Outcome parse(
      ListFile file,
      Consumer<ListedVehicle> entries,
      Consumer<SourceStatus.QuarantinedLine> unusable) {
    return parse(file, entries, unusable, List.of());
  }

  private Outcome parse(
      ListFile file,
      Consumer<ListedVehicle> entries,
      Consumer<SourceStatus.QuarantinedLine> setAside,
      List<SourceStatus.QuarantinedLine> named) {
    LineReader line = new LineReader(layout);
    long taken = 0;
    long unusable = 0;
    long unknown = 0;
    String fault = null;
    String counted = null;
    Lines lines = new Lines(file);
    for (int number = 1; lines.next(); number++) {
      byte[] bytes = lines.bytes();
      int from = lines.from();
      int end = lines.end();
      if (number <= written.headerLines()) {
        Pattern header = written.header();
        if (number == 1 && header != null && !header.matcher(text(bytes, from, end)).find()) {
          fault = "the first line is not the header of this list";
        }
      } else if (!LineCutter.blank(bytes, from, end)) {
        String total = total(bytes, from, end);
        String reason = null;
        if (counted != null) {
          reason = "stands after the trailer";
        } else if (total != null) {
          counted = total;
        } else if (end - from > written.longestLine()) {
          reason = "longer than " + written.longestLine() + " characters";
        } else if (!ignored(bytes, from, end)) {
          reason = line.take(bytes, from, end, entries);
          if (reason == null) {
            taken++;
          }
        }
        if (reason != null && !reason.isEmpty()) {
          unusable++;
          unknown += LineReader.UNKNOWN_CODE.equals(reason) ? 1 : 0;
          setAside.accept(new SourceStatus.QuarantinedLine(number, reason));
          if (!lines.hasEnd()) {
            fault = "the file ends in the middle of a line";
          }
        }
      }
    }
    if (fault == null && written.trailer() != null) {
      fault = trailerFault(counted, taken + unusable);
    }
    return new Outcome(taken, unusable, unknown, List.copyOf(named), fault);
  }

  private static @Nullable String trailerFault(@Nullable String counted, long lines) {
    if (counted == null) {
      return "the trailer is missing: the file is cut";
    }
    return Long.parseLong(counted) == lines
        ? null
        : "the trailer counts " + Long.parseLong(counted) + " lines and the file has " + lines;
  }

  private @Nullable String total(byte[] file, int from, int end) {
    Pattern trailer = written.trailer();
    if (trailer == null || end - from > written.longestLine()) {
      return null;
    }
    Matcher match = trailer.matcher(text(file, from, end));
    return match.find() ? match.group(1) : null;
  }

  private boolean ignored(byte[] file, int from, int end) {
    Pattern ignore = written.ignore();
    return ignore != null && ignore.matcher(text(file, from, end)).matches();
  }

  private static String text(byte[] file, int from, int end) {
    return new String(file, from, end - from, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}

package platewarden.investigation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import platewarden.investigation.CaseRecord.Charge;

/**
 * A file of the whole register: CSV in UTF-8 with the columns {@code number}, {@code state} (ACTIVE
 * or INACTIVE), {@code charge} and {@code assigned} (accounts, apart by spaces). A line that cannot
 * be taken is named by its number and a reason, never quoted.
 *
 * @param cases the words of the good lines, by number
 * @param quarantined the reasons of the bad ones, by line
 */
record CaseFile(Map<String, CaseWord> cases, Map<Long, String> quarantined) {

  private static final List<String> COLUMNS = List.of("number", "state", "charge", "assigned");
  private static final int LONGEST_LINE = 2000;

  /** The file is not one of cases at all. */
  static final class NotOne extends Exception {

    NotOne(String reason) {
      super(reason);
    }
  }

  /** Reads a file. */
  static CaseFile of(byte[] file) throws NotOne {
    String text = text(file);
    Map<String, CaseWord> cases = new LinkedHashMap<>();
    Map<Long, String> quarantined = new TreeMap<>();
    Set<String> twice = new LinkedHashSet<>();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser lines = CSVParser.parse(new StringReader(text), format)) {
      List<String> header =
          lines.getHeaderNames().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
      if (!header.equals(COLUMNS)) {
        throw new NotOne("The first line is not: " + String.join(",", COLUMNS));
      }
      for (CSVRecord line : lines) {
        String bad = bad(line);
        if (bad != null) {
          quarantined.put(lines.getCurrentLineNumber(), bad);
        } else if (cases.containsKey(line.get(0))) {
          twice.add(line.get(0));
          quarantined.put(lines.getCurrentLineNumber(), "the case is there twice");
        } else {
          cases.put(line.get(0), word(line));
        }
      }
    } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException broken) {
      // The parser's message would quote a line.
      throw new NotOne("The file is not CSV: a quotation mark or a line is broken");
    }
    // Which of two words holds is not known, and unknown means no.
    twice.forEach(cases::remove);
    return new CaseFile(cases, quarantined);
  }

  private static String text(byte[] file) throws NotOne {
    for (byte each : file) {
      if (each == 0) {
        throw new NotOne("The file is not text");
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new NotOne("The file is not UTF-8");
    }
  }

  private static @org.jspecify.annotations.Nullable String bad(CSVRecord line) {
    if (line.size() != COLUMNS.size()) {
      return "not four columns";
    }
    if (line.stream().mapToInt(String::length).sum() > LONGEST_LINE) {
      return "longer than " + LONGEST_LINE + " characters";
    }
    if (!CaseWord.isNumber(line.get(0))) {
      return "not a case number";
    }
    if (!line.get(1).equals("ACTIVE") && !line.get(1).equals("INACTIVE")) {
      return "the state is neither ACTIVE nor INACTIVE";
    }
    if (Arrays.stream(Charge.values()).noneMatch(it -> it.name().equals(line.get(2)))) {
      return "the charge is none of NONE, PENDING, RESOLVED, DISMISSED, UNKNOWN";
    }
    if (!accounts(line).stream().allMatch(CaseWord::isAccount)) {
      return "what it is assigned to is no account";
    }
    return null;
  }

  private static CaseWord word(CSVRecord line) {
    return new CaseWord(
        line.get(0), line.get(1).equals("ACTIVE"), Charge.valueOf(line.get(2)), accounts(line));
  }

  private static Set<String> accounts(CSVRecord line) {
    Set<String> accounts = new LinkedHashSet<>();
    for (String each : line.get(3).split("\\s+", -1)) {
      if (!each.isEmpty()) {
        accounts.add(each);
      }
    }
    return accounts;
  }
}

package platewarden.audit.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import platewarden.law.Clause;

/**
 * A control as it is written down: {@code controls/14.sql} on the class path. Above the queries
 * stand its title, its clauses and in words what it tests; an auditor reads, and can run, the same
 * file.
 *
 * @param of what the population is made of, plural, for sentences
 * @param none why there can be none, for sentences
 * @param numbers names of the numbers of the law that it asks for, and where they stand
 * @param actions of the trail's entries that it rests on
 * @param population gives the population, and the number tested where that is another
 * @param figures gives names and values
 * @param exceptions gives subject type, subject and finding
 * @param text the whole file
 */
public record ControlFile(
    int number,
    String title,
    List<Clause> clauses,
    String rule,
    String of,
    String none,
    Map<String, String> numbers,
    List<String> actions,
    String population,
    String figures,
    String exceptions,
    String text) {

  private static final String HEAD = "-- ";
  private static final String PART = "-- @";

  /** Where it lies. */
  static String path(int number) {
    return "controls/%02d.sql".formatted(number);
  }

  /** Reads it from the class path. */
  static ControlFile of(int number) {
    try (InputStream in = ControlFile.class.getClassLoader().getResourceAsStream(path(number))) {
      if (in == null) {
        throw new IllegalStateException("There is no control " + number);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ControlFile parse(String text) {
    Map<String, List<String>> heads = new LinkedHashMap<>();
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    StringBuilder part = null;
    String head = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(PART)) {
        part = new StringBuilder();
        parts.put(line.substring(PART.length()), part);
      } else if (part != null) {
        part.append(line).append('\n');
      } else if (line.startsWith(HEAD + "  ")) {
        List<String> values = heads.getOrDefault(head, new ArrayList<>(List.of("")));
        values.set(values.size() - 1, values.get(values.size() - 1) + ' ' + line.substring(5));
      } else {
        int colon = line.indexOf(": ");
        head = line.substring(HEAD.length(), colon);
        heads.computeIfAbsent(head, any -> new ArrayList<>()).add(line.substring(colon + 2));
      }
    }
    return new ControlFile(
        Integer.parseInt(one(heads, "control")),
        one(heads, "title"),
        split(one(heads, "clauses"), "; ").stream().map(Clause::of).toList(),
        one(heads, "rule"),
        one(heads, "of"),
        one(heads, "none"),
        numbers(heads.getOrDefault("number", List.of())),
        split(String.join(", ", heads.getOrDefault("trail", List.of())), ", "),
        parts.getOrDefault("population", new StringBuilder()).toString(),
        parts.getOrDefault("figures", new StringBuilder()).toString(),
        parts.getOrDefault("exceptions", new StringBuilder()).toString(),
        text);
  }

  private static String one(Map<String, List<String>> heads, String name) {
    List<String> values = heads.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new IllegalStateException("A control says once: " + name + ", in " + heads);
    }
    return values.get(0);
  }

  private static Map<String, String> numbers(List<String> lines) {
    Map<String, String> numbers = new TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" = ", 2);
      numbers.put(words[0], words[1]);
    }
    return numbers;
  }

  private static List<String> split(String text, String by) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(by));
  }
}

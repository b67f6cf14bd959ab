package platewarden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import platewarden.law.Clause;
import platewarden.platform.ProcessClauses;
import platewarden.platform.rules.RuleBook;

/** Where the project cites the law: in rules, in process models, in code and in tests. */
final class LawTrace {

  private static final Pattern IN_CODE =
      Pattern.compile(
          "Clause\\s*\\.of\\(\\s*\"([^\"]+)\"|\"([^\"\\n]* subd\\. [^\"\\n]*|GO-445\\.17 [^\"\\n]*)\"");

  private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");

  /** What is written like a citation. Whether it is one, {@link Clause} says. */
  private static final Pattern LIKE_A_CITATION =
      Pattern.compile("(?:§ ?)?\\d{1,3}[A-Z]?\\.\\d{2,4}\\b.*|GO-445.*|Minn\\. .*");

  private final Map<String, Set<String>> rules = new TreeMap<>();
  private final Map<String, Set<String>> tasks = new TreeMap<>();
  private final Map<String, Set<String>> code = new TreeMap<>();
  private final Map<String, Set<String>> tests = new TreeMap<>();

  private LawTrace() {}

  /** Walks the project, which is the working directory. */
  static LawTrace of(RuleBook ruleBook) {
    var trace = new LawTrace();
    ruleBook
        .trace()
        .forEach(
            (clause, names) -> names.forEach(name -> put(trace.rules, clause.citation(), name)));
    ProcessClauses.fromClasspath()
        .forEach((clause, steps) -> steps.forEach(it -> put(trace.tasks, clause.citation(), it)));
    files("src/main/java", ".java")
        .filter(file -> !file.startsWith("src/main/java/platewarden/demo"))
        .forEach(trace::readCode);
    files("src/test/java", ".java").forEach(trace::readTest);
    return trace;
  }

  Collection<String> rules(Clause clause) {
    return at(rules, clause);
  }

  Collection<String> tasks(Clause clause) {
    return at(tasks, clause);
  }

  Collection<String> code(Clause clause) {
    return at(code, clause);
  }

  Collection<String> tests(Clause clause) {
    return at(tests, clause);
  }

  /** Whether a rule, a task or code cites the clause. A test alone enforces nothing. */
  boolean isEnforced(Clause clause) {
    return Stream.of(rules, tasks, code).anyMatch(it -> it.containsKey(clause.citation()));
  }

  /** Every citation and the places where it is, well-formed or not. */
  Map<String, Set<String>> citations() {
    Map<String, Set<String>> all = new TreeMap<>();
    Stream.of(rules, tasks, code, tests)
        .forEach(
            map ->
                map.forEach(
                    (id, at) -> all.computeIfAbsent(id, any -> new TreeSet<>()).addAll(at)));
    return all;
  }

  /** Files of the project below a folder, by the end of their names. */
  static Stream<Path> files(String folder, String ending) {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return new ArrayList<>(
              walk.filter(file -> file.toString().endsWith(ending)).sorted().toList())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readCode(Path file) {
    Matcher matcher = IN_CODE.matcher(text(file));
    while (matcher.find()) {
      String citation = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (matcher.group(1) != null || isClause(citation)) {
        put(code, citation, name(file, "src/main/java/platewarden"));
      }
    }
  }

  private void readTest(Path file) {
    Matcher matcher = DISPLAY_NAME.matcher(text(file));
    while (matcher.find()) {
      for (String part : matcher.group(1).split("; ", -1)) {
        if (LIKE_A_CITATION.matcher(part).matches()) {
          put(tests, part, name(file, "src/test/java/platewarden"));
        }
      }
    }
  }

  /** {@code search.SearchReads} for its file. */
  private static String name(Path file, String root) {
    String path = Path.of(root).relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  private static boolean isClause(String text) {
    try {
      return !Clause.of(text).citation().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Set<String>> map, String clause, String where) {
    map.computeIfAbsent(clause, any -> new TreeSet<>()).add(where);
  }

  private static Collection<String> at(Map<String, Set<String>> map, Clause clause) {
    return map.getOrDefault(clause.citation(), Set.of());
  }

  /** Items as a list in a cell of a table. */
  static String cell(String what, Collection<String> items) {
    List<String> cells = items.stream().map(item -> what + item.replace("|", "\\|")).toList();
    return String.join("<br>", cells);
  }
}

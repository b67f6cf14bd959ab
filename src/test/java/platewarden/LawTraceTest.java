package platewarden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import platewarden.law.Enforcer;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.law.Provision;
import platewarden.platform.rules.DroolsRuleBook;

/**
 * What enforces each clause, and that nothing cites a clause that is not there. {@code
 * -Dlaw-trace.write=true} writes docs/law-trace.md anew and takes what is meanwhile enforced off
 * docs/law-not-enforced.txt; nothing ever writes a line to that list.
 */
class LawTraceTest {

  private static final Path PAGE = Path.of("docs/law-trace.md");
  private static final Path NOT_ENFORCED = Path.of("docs/law-not-enforced.txt");
  private static final String HOW =
      "run: mvn test -Dtest=LawTraceTest -Dlaw-trace.write=true (it writes docs/law-trace.md anew)";

  private static String file;
  private static Law law;
  private static LawTrace trace;

  @BeforeAll
  static void read() throws IOException {
    file = Files.readString(Path.of("rules/law.yaml"));
    law = LawReader.read(file, "rules/law.yaml");
    trace = LawTrace.of(DroolsRuleBook.fromClasspath());
    if (Boolean.getBoolean("law-trace.write")) {
      Files.writeString(PAGE, page());
      Set<String> open = notEnforced();
      Files.write(NOT_ENFORCED, listed().stream().filter(open::contains).toList());
    }
  }

  @Test
  void nothing_cites_a_clause_that_is_not_in_the_law() {
    Set<String> known =
        law.clauses().stream().map(it -> it.id().citation()).collect(Collectors.toSet());

    Map<String, Set<String>> unknown = new TreeMap<>(trace.citations());
    unknown.keySet().removeAll(known);
    assertThat(unknown).as("citations, and where, that rules/law.yaml does not have").isEmpty();
  }

  @Test
  void rules_and_processes_have_names_of_the_vocabulary() throws IOException {
    JsonNode vocabulary = new YAMLMapper().readTree(file).path("vocabulary");

    assertThat(LawTrace.files("rules", ".drl").map(it -> stem(it, ".drl")))
        .isNotEmpty()
        .isSubsetOf(words(vocabulary.path("rules")));
    assertThat(
            LawTrace.files("processes", ".bpmn")
                .filter(it -> !it.toString().endsWith(".semantic.bpmn"))
                .map(it -> stem(it, ".bpmn")))
        .isSubsetOf(words(vocabulary.path("processes")));
  }

  @Test
  void the_page_is_current() throws IOException {
    assertThat(PAGE).as(HOW).exists();
    assertThat(Files.readString(PAGE)).as(HOW).isEqualTo(page());
  }

  @Test
  void the_list_of_clauses_not_enforced_only_shrinks() throws IOException {
    Set<String> listed = new TreeSet<>(listed());
    Set<String> open = notEnforced();

    assertThat(minus(open, listed))
        .as("not enforced, and not on %s: enforce it; the list does not grow", NOT_ENFORCED)
        .isEmpty();
    assertThat(minus(listed, open))
        .as("enforced meanwhile, and still on %s; %s", NOT_ENFORCED, HOW)
        .isEmpty();
  }

  private static List<String> listed() throws IOException {
    return Files.readAllLines(NOT_ENFORCED).stream().filter(it -> !it.isBlank()).toList();
  }

  private static Set<String> notEnforced() {
    return law.clauses().stream()
        .filter(it -> !isEnforced(it) && !isForPeople(it))
        .map(it -> it.id().citation())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By something that cites it, or by whatever enforces all the clauses that it only repeats. */
  private static boolean isEnforced(Provision clause) {
    return trace.isEnforced(clause.id()) || isEnforcedAsWhatItRestates(clause);
  }

  private static boolean isEnforcedAsWhatItRestates(Provision clause) {
    return !clause.restates().isEmpty()
        && clause.restates().stream().allMatch(it -> isEnforced(law.clause(it)));
  }

  private static boolean isForPeople(Provision clause) {
    return clause.enforcedBy().stream().allMatch(it -> it.kind() == Enforcer.Kind.PEOPLE);
  }

  private static String page() {
    List<Provision> clauses = law.clauses();
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # What enforces the law

        Generated from rules/law.yaml, the rules, the process models, the code and the tests; do not edit.
        After a change of one of these, `mvn test -Dtest=LawTraceTest -Dlaw-trace.write=true` writes it anew.

        %d clauses: %d enforced, %d left to people, %d not yet enforced.

        ## Enforced

        | clause | what it says | enforced by | tested by |
        |---|---|---|---|"""
            .formatted(
                clauses.size(),
                count(LawTraceTest::isEnforced),
                count(it -> isForPeople(it) && !isEnforced(it)),
                notEnforced().size()));
    clauses.stream().filter(LawTraceTest::isEnforced).forEach(it -> lines.add(enforced(it)));
    lines.add("\n## Not yet enforced\n");
    lines.add("`docs/law-not-enforced.txt` holds the same list; a test lets it only shrink.\n");
    lines.add("| clause | what it says | meant to be enforced by |\n|---|---|---|");
    clauses.stream()
        .filter(it -> !isEnforced(it) && !isForPeople(it))
        .forEach(it -> lines.add("| %s | %s | %s |".formatted(it.id(), it.heading(), meant(it))));
    lines.add("\n## Left to people\n");
    lines.add("| clause | what it says | who |\n|---|---|---|");
    clauses.stream()
        .filter(it -> isForPeople(it) && !isEnforced(it))
        .forEach(it -> lines.add("| %s | %s | %s |".formatted(it.id(), it.heading(), meant(it))));
    lines.add("\n## Enforced, and no test bears its name\n");
    clauses.stream()
        .filter(it -> trace.isEnforced(it.id()) && trace.tests(it.id()).isEmpty())
        .forEach(it -> lines.add("- " + it.id()));
    return String.join("\n", lines) + "\n";
  }

  private static String enforced(Provision clause) {
    String by =
        Stream.of(
                LawTrace.cell("rule: ", trace.rules(clause.id())),
                LawTrace.cell("task: ", trace.tasks(clause.id())),
                LawTrace.cell("code: ", trace.code(clause.id())),
                LawTrace.cell("as ", clause.restates().stream().map(it -> it.citation()).toList()))
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining("<br>"));
    return "| %s | %s | %s | %s |"
        .formatted(clause.id(), clause.heading(), by, LawTrace.cell("", trace.tests(clause.id())));
  }

  private static String meant(Provision clause) {
    return clause.enforcedBy().stream()
        .map(it -> it.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + it.name())
        .collect(Collectors.joining(", "));
  }

  private static long count(Predicate<Provision> which) {
    return law.clauses().stream().filter(which).count();
  }

  private static Set<String> minus(Set<String> from, Set<String> what) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(what);
    return rest;
  }

  private static String stem(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static List<String> words(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
  }
}

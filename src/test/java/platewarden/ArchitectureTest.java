package platewarden;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house: which package may know which, and the one place of each framework. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("platewarden");

  /** A framework, and the only packages beside {@code platform} that may know it. */
  private static final Map<String, String> ONLY_IN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.camunda..", "..process.."),
              Map.entry("org.kie..", "..rules.."),
              Map.entry("org.apache.camel..", "..route.."),
              Map.entry("org.springframework.web..", "..web.."),
              Map.entry("jakarta.servlet..", "..web.."),
              Map.entry("jakarta.persistence..", "..store.."),
              Map.entry("org.springframework.jdbc..", "..store.."),
              Map.entry("java.sql..", "..store.."),
              Map.entry("co.elastic..", "..index.."),
              Map.entry("org.elasticsearch..", "..index..")));

  private static final String ES_CLIENT = "co.elastic.clients.elasticsearch.Elasticsearch";

  private static final int LONGEST_FILE = 300;

  /** Longer files, each with its reason. */
  private static final Map<String, String> MAY_BE_LONGER = Map.of();

  @Test
  void modules_know_only_what_they_declare_and_point_down_only() {
    ApplicationModules.of(Platewarden.class).verify();
  }

  /** Without a declaration Spring Modulith lets a module know every other. */
  @TestFactory
  Stream<DynamicTest> each_module_declares_what_it_knows() {
    return ApplicationModules.of(Platewarden.class).stream()
        .map(module -> module.getBasePackage())
        .map(
            base ->
                dynamicTest(
                    base.getName(),
                    () ->
                        assertThat(base.findAnnotation(ApplicationModule.class))
                            .hasValueSatisfying(
                                declared ->
                                    assertThat(declared.allowedDependencies())
                                        .doesNotContain(ApplicationModule.OPEN_TOKEN))));
  }

  @TestFactory
  Stream<DynamicTest> each_framework_stays_in_its_place() {
    return ONLY_IN.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey() + " only in " + entry.getValue(),
                    () -> staysIn(entry.getKey(), entry.getValue())));
  }

  private static void staysIn(String framework, String place) {
    // A rule about a package or a framework that is not there could not fail.
    assertThat(MAIN.that(resideInAPackage(place)))
        .as("classes of %s that know %s", place, framework)
        .anyMatch(each -> knows(each, framework));

    noClasses()
        .that()
        .resideOutsideOfPackages(place, "platewarden.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(framework)
        .check(MAIN);
  }

  private static boolean knows(JavaClass each, String framework) {
    return each.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(resideInAPackage(framework));
  }

  /** 13.824 subd. 7(c): what reaches reads is counted, and counted in one place. */
  @Test
  void only_the_gateway_asks_the_search_index_for_documents() {
    Set<String> free = Set.of("indices", "bulk");
    Map<Boolean, Set<String>> askers =
        MAIN.stream()
            .flatMap(each -> each.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().getName().startsWith(ES_CLIENT))
            .filter(call -> !free.contains(call.getName()))
            .map(call -> call.getOriginOwner().getName())
            .collect(partitioningBy("platewarden.reads.index.AskIndex"::equals, toSet()));

    assertThat(askers.get(true)).as("the gateway").isNotEmpty();
    assertThat(askers.get(false)).isEmpty();
    // The client beneath the client can send anything.
    assertThat(
            MAIN.that(
                describe("know the client beneath", each -> knows(each, "org.elasticsearch.."))))
        .extracting(JavaClass::getName)
        .containsExactly("platewarden.reads.index.ElasticsearchConfiguration");
  }

  @Test
  void only_the_gateway_names_the_rows_of_reads() throws IOException {
    Pattern names =
        Pattern.compile("(?i)\\b(from|join|into|update|table|copy)\\s+(public\\.)?reads\\b(?!\\.)");
    Path gateway = Path.of("src/main/java/platewarden/reads/store");
    Map<Boolean, Set<Path>> naming;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      naming =
          files
              .filter(it -> it.toString().endsWith(".java"))
              .filter(it -> names.matcher(literals(it)).find())
              .collect(partitioningBy(it -> it.startsWith(gateway), toSet()));
    }

    assertThat(naming.get(true)).isNotEmpty();
    assertThat(naming.get(false)).isEmpty();
  }

  private static String literals(Path file) {
    try {
      return Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"", Pattern.DOTALL)
          .matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .collect(joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothing_but_the_clock_asks_the_machine_for_the_time() {
    Map<Boolean, List<JavaAccess<?>>> asked =
        MAIN.stream()
            .flatMap(each -> each.getAccessesFromSelf().stream())
            .filter(ArchitectureTest::asksForTheTime)
            .collect(
                partitioningBy(
                    access ->
                        access
                            .getOriginOwner()
                            .getFullName()
                            .equals("platewarden.platform.ClockConfiguration")));

    assertThat(asked.get(true)).as("the one clock").isNotEmpty();
    assertThat(asked.get(false)).extracting(JavaAccess::getDescription).isEmpty();
  }

  private static boolean asksForTheTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    if (owner.getPackageName().startsWith("java.time")) {
      boolean withAClock =
          access.getTarget() instanceof CodeUnitAccessTarget target
              && target.getRawParameterTypes().stream()
                  .anyMatch(it -> it.isEquivalentTo(Clock.class));
      return (name.equals("now") && !withAClock)
          || (owner.isEquivalentTo(Clock.class)
              && (name.startsWith("system") || name.startsWith("tick")));
    }
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class) && name.equals(JavaConstructor.CONSTRUCTOR_NAME))
        || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"));
  }

  @Test
  void every_package_says_that_null_is_named() {
    Set<JavaPackage> packages = MAIN.stream().map(JavaClass::getPackage).collect(toSet());

    assertThat(packages)
        .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  @Test
  void no_file_is_longer_than_300_lines() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE) {
          tooLong.put(file.getFileName().toString(), lines);
        }
      }
    }

    assertThat(tooLong.keySet()).isEqualTo(MAY_BE_LONGER.keySet());
  }
}

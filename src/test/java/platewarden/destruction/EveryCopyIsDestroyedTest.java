package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every place that data can be in is declared: tables with their columns that could hold text, as
 * the migrations make them; folders that a setting names; index templates. Whoever adds one says in
 * {@code store-inventory.txt} who destroys what it holds of reads.
 */
@DisplayName("13.05 subd. 5(b)")
class EveryCopyIsDestroyedTest {

  private static final Path INVENTORY = Path.of("src/test/resources/store-inventory.txt");
  private static final Pattern TABLE =
      Pattern.compile(
          "create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\)\\s*(?:partition by[^;]*)?;",
          Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("^\\s*([a-z_0-9]+)\\s+(?:text|bytea|jsonb)\\b", Pattern.MULTILINE);
  private static final Pattern ADDED =
      Pattern.compile(
          "alter table (\\w+)\\s+add column (?:if not exists )?(\\w+)\\s+(?:text|bytea|jsonb)\\b");
  private static final Pattern FOLDER = Pattern.compile("\\$\\{platewarden\\.([a-z-]+)-directory");
  private static final Pattern STORE =
      Pattern.compile("public String store\\(\\) \\{\\s*return \"([a-z -]+)\";");

  /** Folders that settings name, and who answers for what they hold. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "keys", "keys, never reads",
          "images", "images",
          "quarantine", "quarantine",
          "ledger", "ids of destroyed reads, struck out with their day",
          "hotlists", "lists, never reads",
          "reads", "files dropped by readers, taken or put into quarantine");

  @Test
  void every_table_and_every_column_that_could_hold_text_is_declared() throws IOException {
    Map<String, Set<String>> declared = new TreeMap<>();
    for (String line : lines()) {
      String[] parts = line.split("\\|", -1);
      declared.put(parts[0].strip(), words(parts[2]));
    }
    assertThat(tables()).isEqualTo(declared);
  }

  @Test
  void every_keeper_that_is_named_is_a_store_that_destroys() throws IOException {
    Set<String> stores = new TreeSet<>();
    for (String text : sources("src/main/java", ".java")) {
      if (text.contains("KeepsReads")) {
        STORE.matcher(text).results().forEach(store -> stores.add(store.group(1)));
      }
    }
    assertThat(stores).contains("rows", "index", "images", "alerts", "quarantine");
    for (String line : lines()) {
      String keeper = line.split("\\|", -1)[1].strip();
      if (!keeper.startsWith("none: ") && !keeper.startsWith("own clock: ")) {
        assertThat(stores).as(line).contains(keeper);
      }
    }
  }

  @Test
  void every_folder_that_a_setting_names_is_declared() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String text : sources("src/main/java", ".java")) {
      FOLDER.matcher(text).results().forEach(folder -> named.add(folder.group(1)));
    }
    assertThat(FOLDERS.keySet()).containsAll(named);
  }

  @Test
  void every_index_is_one_of_a_collection_day() throws IOException {
    assertThat(sources("elastic", "template.json"))
        .isNotEmpty()
        .allSatisfy(template -> assertThat(template).contains("\"index_patterns\": [\"reads-*\"]"));
  }

  private static Map<String, Set<String>> tables() throws IOException {
    Map<String, Set<String>> tables = new TreeMap<>();
    for (String text : sources("src/main/resources/db/migration", ".sql")) {
      String sql = text.replaceAll("--.*", "");
      Matcher table = TABLE.matcher(sql);
      while (table.find()) {
        tables.put(
            table.group(1),
            COLUMN
                .matcher(table.group(2))
                .results()
                .map(column -> column.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
      ADDED
          .matcher(sql)
          .results()
          .forEach(
              column ->
                  tables
                      .computeIfAbsent(column.group(1), none -> new TreeSet<>())
                      .add(column.group(2)));
    }
    return tables;
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.List<String> lines() throws IOException {
    return Files.readAllLines(INVENTORY).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  private static java.util.List<String> sources(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      java.util.List<String> texts = new java.util.ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}

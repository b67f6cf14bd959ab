package platewarden.intake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import platewarden.intake.CollectionFixture;
import platewarden.intake.Quarantine;
import platewarden.readers.Reader;
import platewarden.readers.Readers;
import platewarden.reads.Read;

@ExtendWith(OutputCaptureExtension.class)
class FolderToCollectionTest {

  private static final Reader READER =
      new Reader("demo-1", "x", Reader.Kind.FIXED, "x", 44.9, -93.1, Reader.State.ACTIVE);
  private static final Reader SUSPENDED =
      new Reader("demo-2", "x", Reader.Kind.FIXED, "x", 44.9, -93.1, Reader.State.SUSPENDED);

  private Path folder;

  private final CamelContext camel = new DefaultCamelContext();
  private final CollectionFixture collection = new CollectionFixture();
  private final List<Aside> aside = new ArrayList<>();
  private volatile boolean registerDown;

  private record Aside(@Nullable String reader, List<String> reasons, String content) {}

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    FolderFiles files =
        new FolderFiles(
            folder,
            new Register(),
            new LprAdapter(),
            collection.collectReads,
            collection.quarantineFile(new Asides()),
            Clock.systemUTC());
    Properties properties = new Properties();
    properties.setProperty("platewarden.reads-directory", folder.toString());
    camel.getPropertiesComponent().setInitialProperties(properties);
    camel.getRegistry().bind("folderFiles", files);
    camel.getRegistry().bind("lprAdapter", new LprAdapter());
    camel.getRegistry().bind("rekorAdapter", new RekorAdapter());
    camel.getRegistry().bind("collectReads", collection.collectReads);
    for (String route : List.of("reader-to-collection", "folder-to-collection")) {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.resolveMandatoryResource(
                  camel, "classpath:routes/" + route + ".camel.yaml"));
    }
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  private Path drop(String reader, String name, String content) throws IOException {
    Path at = Files.createDirectories(folder.resolve(reader)).resolve(name);
    Files.write(at, content.getBytes(StandardCharsets.UTF_8));
    return at;
  }

  private void awaitGone(Path file) {
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(file));
  }

  private static String read(String plate, Instant at) {
    return "{\"plate\":\"%s\",\"collectedAt\":\"%s\"}".formatted(plate, at);
  }

  @Test
  void a_file_is_collected_and_deleted_whether_array_or_a_read_a_line() throws IOException {
    Instant now = Instant.now();
    Path array =
        drop("demo-1", "a.json", "[" + read("AAA111", now) + "," + read("AAA112", now) + "]");
    Path lines = drop("demo-1", "b.json", read("AAA113", now) + "\n\n" + read("AAA114", now));

    awaitGone(array);
    awaitGone(lines);

    assertThat(collection.stored)
        .extracting(Read::readerId, Read::plate)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("demo-1", "AAA111"),
            org.assertj.core.groups.Tuple.tuple("demo-1", "AAA112"),
            org.assertj.core.groups.Tuple.tuple("demo-1", "AAA113"),
            org.assertj.core.groups.Tuple.tuple("demo-1", "AAA114"));
    assertThat(aside).isEmpty();
  }

  @Test
  void what_cannot_be_taken_is_put_aside_and_the_rest_is_kept() throws IOException {
    Instant now = Instant.now();
    Path file =
        drop(
            "demo-1",
            "a.json",
            read("AAA111", now)
                + "\nnot json\n{\"plate\":\"BBB222\"}\n"
                + read("CCC333", now.minus(Duration.ofDays(61))));

    awaitGone(file);

    assertThat(collection.stored).extracting(Read::plate).containsExactly("AAA111");
    assertThat(aside)
        .containsExactly(
            new Aside(
                "demo-1",
                List.of(
                    "line 2 is not JSON", "read 2: the read does not say when it was collected"),
                "not json\n{\"plate\":\"BBB222\"}\n"));
  }

  @Test
  void a_bad_file_an_unknown_folder_and_a_suspended_reader_are_put_aside_whole()
      throws IOException {
    String good = read("AAA111", Instant.now());
    Path bad = drop("demo-1", "a.json", "<xml/>");
    Path unknown = drop("nobody", "a.json", good);
    Path deeper = drop("demo-1/deeper", "a.json", good);
    Path suspended = drop("demo-2", "a.json", good);

    List.of(bad, unknown, deeper, suspended).forEach(this::awaitGone);

    assertThat(collection.stored).isEmpty();
    assertThat(aside)
        .containsExactlyInAnyOrder(
            new Aside("demo-1", List.of("The message is not JSON (line 1, column 1)"), "<xml/>"),
            new Aside(null, List.of("the folder is not a registered reader's"), good),
            new Aside(null, List.of("the folder is not a registered reader's"), good),
            new Aside("demo-2", List.of("the reader is suspended and may not collect"), good));
  }

  @Test
  void a_file_stays_while_it_cannot_be_taken_and_its_name_is_in_no_log(CapturedOutput output)
      throws IOException {
    registerDown = true;
    Path file = drop("demo-1", "TSV417.json", read("TSV417", Instant.now()));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> output.getAll().contains("could not be collected (IllegalStateException)"));
    assertThat(file).exists();
    registerDown = false;
    awaitGone(file);

    assertThat(collection.stored).hasSize(1);
    assertThat(output.getAll()).doesNotContain("TSV417");
  }

  private final class Asides implements Quarantine {
    @Override
    public String keep(
        Instant receivedAt, @Nullable String readerId, List<String> reasons, byte[] content) {
      aside.add(
          new Aside(readerId, List.copyOf(reasons), new String(content, StandardCharsets.UTF_8)));
      return "id";
    }

    @Override
    public long destroyReceivedBefore(Instant time) {
      return 0;
    }
  }

  private final class Register implements Readers {
    @Override
    public Optional<Reader> find(String id) {
      if (registerDown) {
        throw new IllegalStateException("The register is down");
      }
      return List.of(READER, SUSPENDED).stream()
          .filter(reader -> reader.id().equals(id))
          .findFirst();
    }

    @Override
    public List<Reader> all() {
      return List.of();
    }

    @Override
    public Optional<Reader> authenticate(String id, String secret) {
      return Optional.empty();
    }

    @Override
    public Optional<Reader> authenticateByUrlSecret(String secret) {
      return Optional.empty();
    }

    @Override
    public void register(Reader reader, String secret, String by) {}

    @Override
    public void giveUrlSecret(String readerId, String secret, String by) {}
  }
}

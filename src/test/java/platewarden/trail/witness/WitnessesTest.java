package platewarden.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.trail.Checkpoint;
import platewarden.trail.Note;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailAlarms.Kind;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailFixture;
import platewarden.trail.VerifierKey;
import platewarden.trail.store.TrailDatabase;
import platewarden.trail.web.TrailCard;
import platewarden.trail.witness.WitnessSettings.Outside;

/** A running log and witnesses that run as programs of their own. */
@SuppressWarnings("NullAway.Init")
class WitnessesTest {

  private static final String NOBODY = "No witness has answered for an hour";

  @TempDir static Path folder;
  private static TrailDatabase database;
  private static int number;

  private final HourGlass clock = new HourGlass();
  private final TrailAlarms alarms = TrailFixture.alarms(clock);
  private final List<Program> programs = new ArrayList<>();
  private final List<HttpServer> strangers = new ArrayList<>();

  @BeforeAll
  static void a_running_log() {
    database = TrailDatabase.start(folder.resolve("database"), false);
    database.sequenceByItself(true);
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @BeforeEach
  void something_happens() {
    append(20);
  }

  @AfterEach
  void end_programs() throws InterruptedException {
    for (Program program : programs) {
      program.end();
    }
    strangers.forEach(server -> server.stop(0));
  }

  private static void append(int entries) {
    for (int i = 0; i < entries; i++) {
      database.transaction.executeWithoutResult(
          status ->
              database.trail.record(
                  TrailEvent.done("ReadsSearched", "ada", "search", UUID.randomUUID().toString())));
    }
  }

  /** {@code java -jar platewarden.jar witness}, from the class path. */
  private record Program(Process process, URI address, String key) {

    static Program start(String name, Path state, int port) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "platewarden.Platewarden",
                  "witness",
                  "--name",
                  name,
                  "--log",
                  database.keys.verifierKey(),
                  "--state",
                  state.toString(),
                  "--port",
                  Integer.toString(port))
              .redirectErrorStream(true)
              .start();
      BufferedReader said =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        Matcher listening = Pattern.compile("Witness of .* on .*:(\\d+)").matcher(line);
        if (listening.matches()) {
          return new Program(
              process, URI.create("http://127.0.0.1:" + listening.group(1)), said.readLine());
        }
      }
      throw new IOException("The witness did not start: " + lines);
    }

    Outside settings() {
      return new Outside(address, key);
    }

    void end() throws InterruptedException {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private Program witness() throws IOException {
    int own = ++number;
    Program program = Program.start("w" + own + ".example/w", folder.resolve("w" + own), 0);
    programs.add(program);
    return program;
  }

  /** Somebody at the address of a witness that has this key. */
  private Outside stranger(HttpHandler answers, String key) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          thread.start();
        });
    server.createContext("/add-checkpoint", answers);
    server.start();
    strangers.add(server);
    return new Outside(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), key);
  }

  private static HttpHandler answers(int status, String body) {
    return exchange -> {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  private AskWitnesses asking(Outside... outside) {
    return new AskWitnesses(
        new WitnessSettings(List.of(outside), Duration.ofMinutes(1)),
        database.log,
        database.cosignatures,
        alarms,
        clock);
  }

  private static boolean cosigned(@Nullable String note, Program by) {
    return note != null && VerifierKey.parse(by.key()).verifies(Note.parse(note));
  }

  private List<String> findings() {
    return new TrailCard(alarms, database.log).findings();
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void two_programs_cosign_what_the_log_signs_as_it_grows() throws Exception {
      Program first = witness();
      Program second = witness();
      AskWitnesses asking = asking(first.settings(), second.settings());

      for (int round = 0; round < 3; round++) {
        asking.ask();
        String note = database.log.witnessed().orElseThrow();
        assertThat(cosigned(note, first)).isTrue();
        assertThat(cosigned(note, second)).isTrue();
        assertThat(Checkpoint.parse(Note.parse(note).text()).size()).isEqualTo(database.log.size());
        append(40);
        database.log.checkpoint();
      }
      assertThat(alarms.now()).isEmpty();
      assertThat(new TrailCard(alarms, database.log).note())
          .isEqualTo("A witness outside has cosigned it.");
    }

    @Test
    void whatever_one_of_them_answers_the_other_is_asked() throws Exception {
      Program honest = witness();
      String otherKey = witness().key();
      List<HttpHandler> liars =
          List.of(
              answers(200, ""),
              answers(200, "— w.example/w AAAA\n"),
              answers(200, "nonsense\n\n"),
              answers(500, "no"),
              answers(409, "-5\n"),
              answers(409, "many\n"),
              answers(404, "unknown log\n"),
              // Begins to answer and does not end.
              exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
              });
      for (HttpHandler liar : liars) {
        append(1);
        database.log.checkpoint();

        asking(stranger(liar, otherKey), honest.settings()).ask();

        String note = database.log.witnessed().orElseThrow();
        assertThat(cosigned(note, honest)).isTrue();
        assertThat(Checkpoint.parse(Note.parse(note).text()).size()).isEqualTo(database.log.size());
        assertThat(alarms.now()).isEmpty();
      }
    }

    @Test
    void one_that_has_seen_another_history_is_an_alarm_until_it_agrees() throws Exception {
      Program honest = witness();
      Program other = witness();
      AskWitnesses asking =
          asking(stranger(answers(409, "999999999\n"), other.key()), honest.settings());

      asking.ask();

      assertThat(cosigned(database.log.witnessed().orElse(null), honest)).isTrue();
      assertThat(alarms.now()).containsOnlyKeys(Kind.HISTORY_CHANGED);
      assertThat(findings()).containsExactly("The trail was changed or put back");

      asking.ask();
      assertThat(alarms.now()).as("it stands").containsOnlyKeys(Kind.HISTORY_CHANGED);
    }

    @Test
    void when_none_has_answered_for_an_hour_the_compliance_page_says_so() throws Exception {
      Program first = witness();
      Program second = witness();
      AskWitnesses asking = asking(first.settings(), second.settings());
      asking.ask();
      first.end();
      second.end();

      clock.goOn(Duration.ofMinutes(59));
      asking.ask();
      assertThat(findings()).isEmpty();

      clock.goOn(Duration.ofMinutes(2));
      asking.ask();
      assertThat(alarms.now()).containsOnlyKeys(Kind.NO_WITNESS);
      assertThat(findings()).containsExactly(NOBODY);

      // One of them is enough. It remembers what it has cosigned before.
      programs.add(
          Program.start(
              VerifierKey.parse(first.key()).name(),
              folder.resolve("w" + (number - 1)),
              first.address().getPort()));
      append(5);
      asking.ask();
      assertThat(findings()).isEmpty();
    }

    @Test
    void where_none_is_configured_the_compliance_page_says_so_after_an_hour() throws Exception {
      AskWitnesses asking = asking();
      asking.ask();
      assertThat(findings()).isEmpty();

      clock.goOn(Duration.ofMinutes(61));
      asking.ask();

      assertThat(findings()).containsExactly(NOBODY);
    }
  }

  /** A clock that is put forward. */
  private static final class HourGlass extends Clock {

    private Instant now = Instant.now();

    void goOn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

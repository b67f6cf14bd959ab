package platewarden.trail.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.trail.Checkpoint;
import platewarden.trail.MerkleTree;
import platewarden.trail.Note;
import platewarden.trail.SignedNote;
import platewarden.trail.VerifierKey;

/** The witness over HTTP, as C2SP tlog-witness wants it. */
@SuppressWarnings("NullAway.Init")
class WitnessTest {

  private static final String ORIGIN = "platewarden.example/lpr";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private SignedNote log;
  private HttpServer server;
  private VerifierKey witness;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    log = log(ORIGIN);
    server = start(log.verifierKey());
  }

  private HttpServer start(String key) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    HttpServer started =
        WitnessProgram.start(
            Map.of(
                "name", "witness.example/w1", "log", key, "state", folder.toString(), "port", "0"),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    witness =
        VerifierKey.parse(
            said.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b).orElseThrow());
    return started;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void it_cosigns_growth_with_a_time() throws Exception {
    String first = note(log, 5, "a");
    HttpResponse<String> answer = add(0, List.of(), first);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(witness.verifies(Note.parse(first + answer.body()))).isTrue();

    String second = note(log, 9, "a");
    answer = add(5, tree("a").consistency(5, 9), second);

    assertThat(answer.statusCode()).isEqualTo(200);
    Note cosigned = Note.parse(second + answer.body());
    assertThat(witness.verifies(cosigned)).isTrue();
    long seconds =
        ByteBuffer.wrap(witness.signatureOn(cosigned).orElseThrow().bytes(), 4, 8).getLong();
    assertThat(seconds).isGreaterThan(1_700_000_000L);
    assertThat(witness.verifies(Note.parse(note(log, 9, "b") + answer.body()))).isFalse();
  }

  @Test
  void it_says_what_it_has_cosigned_when_asked_from_elsewhere() throws Exception {
    add(0, List.of(), note(log, 9, "a"));

    HttpResponse<String> answer = add(0, List.of(), note(log, 12, "a"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo("9\n");
  }

  @Test
  void it_refuses_an_older_log_and_another_one() throws Exception {
    add(0, List.of(), note(log, 9, "a"));

    assertThat(add(7, tree("a").consistency(7, 8), note(log, 8, "a")).statusCode()).isEqualTo(409);
    assertThat(add(9, List.of(), note(log, 8, "a")).statusCode()).isEqualTo(400);
    assertThat(add(9, List.of(), note(log, 9, "b")).statusCode()).isEqualTo(409);
    assertThat(add(9, tree("b").consistency(9, 12), note(log, 12, "b")).statusCode())
        .isEqualTo(422);
    assertThat(add(9, List.of(), note(log, 12, "a")).statusCode()).isEqualTo(422);
    assertThat(add(9, List.of(), note(log, 9, "a")).statusCode()).isEqualTo(200);
  }

  @Test
  void it_knows_one_log_and_its_key() throws Exception {
    assertThat(add(0, List.of(), note(log("other.example/log"), 5, "a")).statusCode())
        .isEqualTo(404);
    assertThat(add(0, List.of(), note(log(ORIGIN), 5, "a")).statusCode()).isEqualTo(403);
    assertThat(post("nonsense").statusCode()).isEqualTo(400);
    assertThat(post("old 05\n\n" + note(log, 5, "a")).statusCode()).isEqualTo(400);
    assertThat(post("\n\n").statusCode()).isEqualTo(400);
  }

  @Test
  void a_restart_forgets_nothing() throws Exception {
    VerifierKey before = witness;
    add(0, List.of(), note(log, 9, "a"));
    server.stop(0);
    server = start(log.verifierKey());

    assertThat(witness).hasToString(before.toString());
    assertThat(add(0, List.of(), note(log, 5, "a")).statusCode()).isEqualTo(409);
  }

  private HttpResponse<String> add(long old, List<byte[]> proof, String note)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("old " + old + "\n");
    proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return post(body + "\n" + note);
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint"))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static SignedNote log(String origin) throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return new SignedNote(origin, pair.getPrivate(), pair.getPublic());
  }

  private static String note(SignedNote log, long size, String which) {
    return log.sign(new Checkpoint(log.name(), size, tree(which).root(size)).text());
  }

  private static MerkleTree tree(String which) {
    Map<Long, byte[]> leaves = new HashMap<>();
    return new MerkleTree(
        (level, position) -> {
          List<byte[]> below = new ArrayList<>();
          for (long at = position << level; at < (position + 1) << level; at++) {
            below.add(
                leaves.computeIfAbsent(
                    at, leaf -> MerkleTree.leaf((which + leaf).getBytes(StandardCharsets.UTF_8))));
          }
          return MerkleTree.rootOf(below);
        });
  }
}

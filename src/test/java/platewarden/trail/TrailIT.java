package platewarden.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.trail.offline.VerifyTrail;

/** The trail of the whole application, over HTTP. */
@PlatewardenIT
class TrailIT {

  private static final String APPLICATION = "http://localhost:18080";

  private final OverHttp http = new OverHttp();
  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired private JdbcTemplate jdbc;

  private HttpResponse<byte[]> open(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(APPLICATION + path)).build(), BodyHandlers.ofByteArray());
  }

  private String text(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = open(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private int count(String where, Object... values) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from trail_entries where " + where, Integer.class, values);
    return count == null ? 0 : count;
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void an_auditor_s_export_verifies_offline_with_the_public_key(@TempDir Path folder)
        throws Exception {
      String kept = text("/public/trail/checkpoint");
      HttpResponse<byte[]> answer =
          client.send(
              http.request("auditor", "/api/trail/export").build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      Path export = Files.write(folder.resolve("trail.ndjson.gz"), answer.body());
      Path key = Files.writeString(folder.resolve("key"), text("/public/trail/key"));
      Path before = Files.writeString(folder.resolve("kept"), kept);

      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int exit =
          VerifyTrail.run(
              List.of(export.toString(), "--key", "" + key, "--kept", "" + before),
              new PrintStream(said, true, StandardCharsets.UTF_8));

      assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(count("action = 'TrailExported' and actor = 'auditor'")).isPositive();
    }

    @Test
    void an_officer_gets_no_export_and_that_is_on_the_trail() {
      int before = count("action = 'CallDenied' and actor = 'officer'");

      assertThat(http.get("officer", "/api/trail/export").status()).isEqualTo(403);

      // The first denial of a minute is written at once, the others as a number when it is over.
      await()
          .atMost(Duration.ofSeconds(100))
          .untilAsserted(
              () ->
                  assertThat(count("action = 'CallDenied' and actor = 'officer'"))
                      .isGreaterThan(before));
    }

    @Test
    void somebody_without_a_token_is_on_the_trail_once_a_minute_not_each_time() throws Exception {
      int before = count("action = 'CallDenied' and actor = 'nobody'");

      for (int i = 0; i < 30; i++) {
        assertThat(open("/api/trail/entries?nobody=" + i).statusCode()).isEqualTo(401);
      }

      assertThat(count("action = 'CallDenied' and actor = 'nobody'") - before).isBetween(0, 4);
      assertThat(count("action = 'CallDenied' and actor = 'nobody'")).isPositive();
    }

    @Test
    void the_tiles_are_public_and_stay_as_they_are() throws Exception {
      String[] checkpoint = text("/public/trail/checkpoint").split("\n", -1);
      int width = (int) Math.min(256, Long.parseLong(checkpoint[1]));
      String partial = width == 256 ? "000" : "000.p/" + width;

      HttpResponse<byte[]> hashes = open("/public/trail/tile/0/" + partial);
      HttpResponse<byte[]> leaves = open("/public/trail/tile/entries/" + partial);

      assertThat(hashes.body()).hasSize(32 * width);
      assertThat(hashes.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(leaves.statusCode()).isEqualTo(200);
      assertThat(open("/public/trail/tile/0/x999/999").statusCode()).isEqualTo(404);
      assertThat(open("/public/trail/tile/0/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_files_for_a_web_server_are_what_the_addresses_give() throws Exception {
      Path files = Path.of("target/it-data/run/trail");
      await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(files.resolve("checkpoint")));
      Note note = Note.parse(Files.readString(files.resolve("checkpoint")));
      long size = Checkpoint.parse(note.text()).size();
      TilePath first = TileFolder.at(0, 0, size);

      assertThat(VerifierKey.parse(text("/public/trail/key").strip()).verifies(note)).isTrue();
      assertThat(Files.readAllBytes(files.resolve("tile/0/" + first)))
          .isEqualTo(open("/public/trail/tile/0/" + first).body());
      assertThat(Files.readAllBytes(files.resolve("tile/entries/" + first)))
          .isEqualTo(open("/public/trail/tile/entries/" + first).body());
    }

    @Test
    void the_start_is_on_the_trail_with_the_hash_of_the_law() {
      assertThat(count("action = 'ApplicationStarted'")).isPositive();
    }

    @Test
    void a_login_at_keycloak_is_on_the_trail_once() {
      http.get("auditor", "/api/trail/checkpoint");

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> count("action = 'SignedIn' and actor = 'auditor'") > 0);
    }

    @Test
    void the_public_reads_the_trail_without_what_is_classified() throws Exception {
      String page = text("/public/trail");
      String csv = text("/public/trail.csv");
      String json = text("/public/trail.json");

      assertThat(page).contains("The audit trail", "withheld");
      assertThat(csv).startsWith("index,time,action");
      assertThat(json).contains("\"entries\"");
      assertThat(page + csv + json).doesNotContain("\"auditor\"", ",auditor,");
    }
  }
}

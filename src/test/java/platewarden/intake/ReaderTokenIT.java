package platewarden.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import platewarden.PlatewardenIT;

/** A reader that proves itself with a token of its own client in Keycloak. */
@PlatewardenIT
class ReaderTokenIT {

  private final HttpClient http = HttpClient.newHttpClient();
  @Autowired private Environment environment;
  @Autowired private Clock clock;

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class Subd5a2 {

    @Test
    void a_reader_s_token_brings_reads_in_under_the_reader_of_its_client() throws Exception {
      HttpResponse<String> answer = send("/ingest/lpr", token("demo-2"), read());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("\"accepted\":1");
    }

    @Test
    void a_person_s_token_is_no_reader_s() throws Exception {
      assertThat(send("/ingest/lpr", person("officer"), read()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_reader_s_token_opens_nothing_else() throws Exception {
      assertThat(send("/api/searches", token("demo-2"), "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void a_changed_token_is_refused() throws Exception {
      String token = token("demo-2");
      int last = token.lastIndexOf('.') + 5;
      char other = token.charAt(last) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, last) + other + token.substring(last + 1);

      assertThat(send("/ingest/lpr", changed, read()).statusCode()).isEqualTo(401);
    }
  }

  private String read() {
    return "{\"plate\":\"TKN123\",\"collectedAt\":\"%s\"}".formatted(clock.instant());
  }

  private HttpResponse<String> send(String path, String token, String body)
      throws IOException, InterruptedException {
    String port = environment.getRequiredProperty("server.port");
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String token(String reader) throws IOException, InterruptedException {
    return grant("grant_type=client_credentials&client_id=" + reader + "&client_secret=demo");
  }

  private String person(String name) throws IOException, InterruptedException {
    return grant("grant_type=password&client_id=lpr-cli&password=demo&username=" + name);
  }

  private String grant(String form) throws IOException, InterruptedException {
    String realm = environment.getRequiredProperty("platewarden.keycloak.url") + "/realms/lpr";
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
  }
}

package platewarden.trail.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keycloak's events of realm {@code lpr}, read by a client that may do nothing else. */
@Component
class KeycloakEvents {

  /** The client; its own logins are left out of what it brings. */
  static final String CLIENT = "lpr-trail";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 500;

  private final String url;
  private final String realm;
  private final String secret;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private String token = "";
  private Instant until = Instant.MIN;

  KeycloakEvents(
      @Value("${platewarden.keycloak.url}") String url,
      @Value("${platewarden.keycloak.realm:lpr}") String realm,
      @Value("${platewarden.keycloak.trail-secret:}") String secret,
      Clock clock) {
    this.url = url;
    this.realm = realm;
    this.secret = secret;
    this.clock = clock;
  }

  /** Logins and what people did with their accounts, the oldest first. */
  List<JsonNode> ofPeople(Instant from) throws IOException, InterruptedException {
    return all("events", from);
  }

  /** What administrators changed, the oldest first. */
  List<JsonNode> ofAdministrators(Instant from) throws IOException, InterruptedException {
    return all("admin-events", from);
  }

  private List<JsonNode> all(String what, Instant from) throws IOException, InterruptedException {
    List<JsonNode> events = new ArrayList<>();
    JsonNode some;
    do {
      some =
          get(
              String.format(
                  "%s/admin/realms/%s/%s?dateFrom=%d&direction=asc&first=%d&max=%d",
                  url, realm, what, from.toEpochMilli(), events.size(), AT_ONCE));
      some.forEach(events::add);
    } while (some.size() == AT_ONCE);
    return events;
  }

  private JsonNode get(String address) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token())
            .GET());
  }

  private String token() throws IOException, InterruptedException {
    if (clock.instant().isAfter(until)) {
      String form =
          "grant_type=client_credentials&client_id="
              + CLIENT
              + "&client_secret="
              + URLEncoder.encode(secret, StandardCharsets.UTF_8);
      JsonNode answer =
          answer(
              HttpRequest.newBuilder(
                      URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form)));
      token = answer.path("access_token").asText();
      until = clock.instant().plusSeconds(answer.path("expires_in").asLong() - 30);
    }
    return token;
  }

  private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      until = Instant.MIN;
      throw new IOException("Keycloak answered " + answer.statusCode());
    }
    return json.readTree(answer.body());
  }
}

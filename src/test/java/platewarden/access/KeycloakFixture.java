package platewarden.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.env.Environment;

/** Makes accounts at the real Keycloak, and looks what became of them. */
final class KeycloakFixture {

  private static final String REALM = "/realms/lpr";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String url;
  private final String secret;

  KeycloakFixture(Environment environment) {
    url = environment.getRequiredProperty("platewarden.keycloak.url");
    secret = environment.getRequiredProperty("platewarden.keycloak.accounts-secret");
  }

  /** An account with the password of the demonstration. */
  void make(String username) {
    int status =
        send(
                "POST",
                "/users",
                Map.of(
                    "username",
                    username,
                    "enabled",
                    true,
                    "emailVerified",
                    true,
                    "email",
                    username + "@example.org",
                    "firstName",
                    "Test",
                    "lastName",
                    "Account",
                    "credentials",
                    List.of(Map.of("type", "password", "value", "demo", "temporary", false))))
            .statusCode();
    if (status != 201) {
      throw new IllegalStateException("Keycloak answered " + status);
    }
  }

  /** How many sessions the account has. */
  int sessions(String username) {
    JsonNode user = read(send("GET", "/users?exact=true&username=" + username, Map.of())).get(0);
    return read(send(
            "GET",
            "/users/" + Objects.requireNonNull(user).path("id").asText() + "/sessions",
            Map.of()))
        .size();
  }

  private HttpResponse<String> send(String method, String path, Map<String, ?> body) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url + "/admin" + REALM + path))
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body.isEmpty()
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(json.writeValueAsString(body)))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(url + REALM + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=lpr-accounts&client_secret="
                            + secret))
                .build(),
            BodyHandlers.ofString());
    return json.readTree(answer.body()).path("access_token").asText();
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

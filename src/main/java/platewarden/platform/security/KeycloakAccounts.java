package platewarden.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts through Keycloak's admin interface, as client {@code lpr-accounts}, which may manage
 * users of the realm and nothing else.
 */
@Component
final class KeycloakAccounts implements Accounts {

  private static final String CLIENT = "lpr-accounts";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final int PAGE = 100;

  private final KeycloakProperties keycloak;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile @Nullable Token token;

  KeycloakAccounts(KeycloakProperties keycloak, ObjectMapper json, Clock clock) {
    this.keycloak = keycloak;
    this.json = json;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  @Override
  public Optional<Account> find(String username) {
    return user(username).map(this::account);
  }

  @Override
  public List<Account> all() {
    List<Account> all = new ArrayList<>();
    JsonNode page;
    int first = 0;
    do {
      page = get("/users?briefRepresentation=true&first=" + first + "&max=" + PAGE);
      page.forEach(user -> all.add(account(user)));
      first += PAGE;
    } while (page.size() == PAGE);
    return all.stream().filter(account -> !account.roles().isEmpty()).toList();
  }

  @Override
  public void give(String username, String role) {
    JsonNode user =
        user(username).orElseThrow(() -> new KeycloakUnavailable("Keycloak has no such account"));
    if (roles(user).contains(role)) {
      return;
    }
    ArrayNode given = json.createArrayNode();
    get(mappings(user) + "/available")
        .forEach(
            each -> {
              if (each.path("name").asText().equals(role)) {
                given.add(each);
              }
            });
    if (given.isEmpty()) {
      throw new KeycloakUnavailable("Keycloak offers no such role");
    }
    send("POST", mappings(user), given);
  }

  @Override
  public void take(String username, Set<String> roles) {
    user(username)
        .ifPresent(
            user -> {
              ArrayNode taken = json.createArrayNode();
              get(mappings(user))
                  .forEach(
                      each -> {
                        if (roles.contains(each.path("name").asText())) {
                          taken.add(each);
                        }
                      });
              if (!taken.isEmpty()) {
                send("DELETE", mappings(user), taken);
              }
            });
  }

  @Override
  public void disable(String username) {
    user(username)
        .ifPresent(user -> send("PUT", path(user), json.valueToTree(Map.of("enabled", false))));
  }

  @Override
  public void endSessions(String username) {
    user(username).ifPresent(user -> send("POST", path(user) + "/logout", null));
  }

  private Account account(JsonNode user) {
    return new Account(
        user.path("username").asText(), user.path("enabled").asBoolean(), roles(user));
  }

  private Set<String> roles(JsonNode user) {
    Set<String> roles = new HashSet<>();
    get(mappings(user)).forEach(role -> roles.add(role.path("name").asText()));
    roles.retainAll(Roles.ALL);
    return roles;
  }

  private Optional<JsonNode> user(String username) {
    JsonNode found =
        get(
            "/users?exact=true&briefRepresentation=true&username="
                + URLEncoder.encode(username, StandardCharsets.UTF_8));
    return Optional.ofNullable(found.get(0));
  }

  private static String path(JsonNode user) {
    return "/users/" + user.path("id").asText();
  }

  private static String mappings(JsonNode user) {
    return path(user) + "/role-mappings/realm";
  }

  private JsonNode get(String path) {
    return send("GET", path, null);
  }

  private JsonNode send(String method, String path, @Nullable JsonNode body) {
    return ask(
        HttpRequest.newBuilder(URI.create(keycloak.admin() + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
  }

  private String token() {
    Token known = token;
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      return known.value();
    }
    String form =
        "grant_type=client_credentials&client_id="
            + CLIENT
            + "&client_secret="
            + URLEncoder.encode(keycloak.accountsSecret(), StandardCharsets.UTF_8);
    JsonNode answer =
        ask(
            HttpRequest.newBuilder(URI.create(keycloak.endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    Token fresh =
        new Token(
            answer.path("access_token").asText(),
            now.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
    token = fresh;
    return fresh.value();
  }

  private JsonNode ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        token = null;
        // The body may name a person; its number is enough to look further.
        throw new KeycloakUnavailable("Keycloak answered " + answer.statusCode());
      }
      return answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body());
    } catch (IOException e) {
      throw new KeycloakUnavailable("Keycloak does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeycloakUnavailable("Keycloak was not waited for");
    }
  }
}

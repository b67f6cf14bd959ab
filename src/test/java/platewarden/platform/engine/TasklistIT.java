package platewarden.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import platewarden.PlatewardenIT;

/** Tasklist as a browser meets it: the login at the real Keycloak, and Camunda's own servlets. */
@PlatewardenIT
class TasklistIT {

  private static final String API = "/camunda/api/engine/engine/default";

  @Autowired private FilterService filters;
  @Autowired private ObjectMapper json;

  @LocalServerPort private int port;

  private BrowserFixture browser;

  private String address() {
    return "http://localhost:" + port;
  }

  @BeforeEach
  void open_a_browser() {
    browser = new BrowserFixture(address());
  }

  @Test
  void opens_after_the_login_at_keycloak_without_a_second_one() throws Exception {
    HttpResponse<String> page = browser.logIn("/camunda/app/tasklist/", "supervisor");

    assertThat(page.uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
    assertThat(page.body()).contains("camTasklistApp");
    JsonNode me = json.readTree(browser.get("/camunda/api/admin/auth/user/default").body());
    assertThat(me.get("userId").asText()).isEqualTo("supervisor");
    assertThat(me.get("authorizedApps").toString()).isEqualTo("[\"tasklist\"]");
    assertThat(browser.get(API + "/filter?resourceType=Task").body())
        .contains(SeedEngineAuthorizations.ALL_MY_TASKS);
  }

  @Test
  void is_not_for_people_from_outside() throws Exception {
    assertThat(browser.logIn("/camunda/app/tasklist/", "counsel").statusCode()).isEqualTo(403);
  }

  @Test
  void ends_the_session_here_and_says_where_it_ends_at_keycloak() throws Exception {
    browser.logIn("/camunda/app/tasklist/", "supervisor");

    HttpResponse<String> left = browser.post("/camunda/api/admin/auth/user/default/logout", "{}");

    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(json.readTree(left.body()).get("location").asText())
        .contains("/protocol/openid-connect/logout?id_token_hint=");
    assertThat(browser.get(API + "/filter").statusCode()).isEqualTo(401);
  }

  @Nested
  @DisplayName("CVE-2026-109432")
  class ExpressionsOverRest {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"assigneeExpression\":\"%s\"}",
          "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
          "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"},{\"nameLike\":\"x\"}]}",
        })
    void are_refused_at_every_depth(String body) throws Exception {
      browser.logIn("/camunda/app/tasklist/", "supervisor");
      String exploit =
          "${''.getClass().forName('platewarden.platform.engine.EngineHardeningIT')"
              + ".getMethod('call').invoke(null)}";
      String filter =
          filters
              .createFilterQuery()
              .filterName(SeedEngineAuthorizations.ALL_MY_TASKS)
              .singleResult()
              .getId();
      int before = EngineHardeningIT.CALLED.get();

      for (String door : new String[] {"list", "count"}) {
        HttpResponse<String> answer =
            browser.post(API + "/filter/" + filter + "/" + door, body.formatted(exploit));

        assertThat(answer.statusCode()).as(door + " " + answer.body()).isEqualTo(400);
      }
      assertThat(EngineHardeningIT.CALLED).hasValue(before);
      // The same door does answer a query with plain values.
      assertThat(
              browser
                  .post(API + "/filter/" + filter + "/count", "{\"orQueries\":[{\"name\":\"x\"}]}")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Nested
  @DisplayName("CVE-2026-77226")
  class SetUp {

    @ParameterizedTest
    @CsvSource({
      "GET, /camunda/app/admin/default/setup/",
      "GET, /camunda/app/tasklist/default/setup/",
      "POST, /camunda/api/admin/setup/default/user/create",
    })
    void does_not_exist_with_or_without_a_login(String method, String path) throws Exception {
      String account =
          "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder-1\"}}";
      assertThat(browser.ask(method, path, account).statusCode()).isEqualTo(404);
      browser.logIn("/camunda/app/tasklist/", "commander");
      assertThat(browser.ask(method, path, account).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /camunda/app/cockpit/default/",
    "GET, /camunda/app/admin/default/",
    "GET, /camunda/app/welcome/default/",
    "GET, /camunda/api/cockpit/plugin/base/default/process-instance",
    "POST, /camunda/api/admin/auth/user/default/login/admin",
    "POST, /camunda/api/engine/engine/default/task/create",
    "POST, /camunda/api/engine/engine/default/task/x/complete",
    "POST, /camunda/api/engine/engine/default/task/x/assignee",
    "POST, /camunda/api/engine/engine/default/task/x/comment/create",
    "POST, /camunda/api/engine/engine/default/process-definition/key/access-grant/start",
    "POST, /camunda/api/engine/engine/default/message",
    "POST, /camunda/api/engine/engine/default/deployment/create",
    "POST, /camunda/api/engine/engine/default/filter/create",
  })
  @DisplayName("13.05 subd. 5(a)(2)")
  void closed_doors_are_closed_to_the_commander_too(String method, String path) throws Exception {
    browser.logIn("/camunda/app/tasklist/", "commander");

    HttpResponse<String> answer = browser.ask(method, path, "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("13.05 subd. 5(a)(2)");
  }

  @Test
  void a_bearer_token_opens_nothing_of_the_engine() throws Exception {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(address() + API + "/filter"))
                .header("Authorization", "Bearer x.y.z"));

    assertThat(answer.statusCode()).isEqualTo(401);
  }
}

package platewarden.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import platewarden.platform.security.Logout;

class EngineDoorsTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String TASK = ENGINE + "/task/8f14e45f-ceea-11ef-9c3d-0242ac120002";

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class Doors {

    @ParameterizedTest
    @CsvSource({
      "GET, /camunda/app/tasklist/",
      "GET, /camunda/app/tasklist/default/",
      "GET, /camunda/app/tasklist/scripts/config.js",
      "GET, /camunda/app/tasklist/locales/en.json",
      "GET, /camunda/app/tasklist/camunda-tasklist-bootstrap.js",
      "GET, /camunda/lib/deps.js",
      "GET, /camunda/assets/IBMPlexSans-Bold.woff2",
      "GET, /camunda/api/admin/auth/user/default",
      "POST, /camunda/api/admin/auth/user/default/logout",
      "GET, /filter",
      "POST, /filter/abc-1/list",
      "GET, /task/abc-1",
      "GET, /task/abc-1/form-variables",
      "GET, /task/abc-1/deployed-form",
      "POST, /task/abc-1/claim",
      "POST, /task/abc-1/unclaim",
      "POST, /task/abc-1/submit-form",
      "GET, /process-definition/access-grant:1:abc-1",
    })
    void that_tasklist_needs_are_open(String method, String address) {
      assertThat(EngineDoors.open(method, address(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      // The table of what is refused.
      "POST, /task/create",
      "POST, /task/abc-1/complete",
      "POST, /task/abc-1/assignee",
      "POST, /task/abc-1/delegate",
      "POST, /task/abc-1/resolve",
      "POST, /task/abc-1/comment/create",
      "GET, /task/abc-1/comment",
      "POST, /task/abc-1/attachment/create",
      "POST, /task/abc-1/identity-links",
      "GET, /task/abc-1/identity-links",
      "PUT, /task/abc-1/variables/x",
      "POST, /task/abc-1/variables",
      "POST, /task/abc-1/localVariables",
      "POST, /task/abc-1/bpmnError",
      "PUT, /task/abc-1",
      "DELETE, /task/abc-1",
      "POST, /task",
      "GET, /task",
      "POST, /filter/create",
      "PUT, /filter/abc-1",
      "DELETE, /filter/abc-1",
      "POST, /process-definition/key/access-grant/start",
      "POST, /process-definition/key/access-grant/submit-form",
      "POST, /process-definition/access-grant:1:abc/start",
      "POST, /message",
      "POST, /signal",
      "POST, /deployment/create",
      "GET, /deployment",
      "GET, /user",
      "POST, /user/create",
      "POST, /authorization/create",
      "GET, /authorization",
      "GET, /history/task",
      "GET, /history/variable-instance",
      "GET, /variable-instance",
      "GET, /process-instance",
      "POST, /execution/abc/signal",
      "GET, /job",
      "POST, /migration/execute",
      // Other applications.
      "GET, /camunda/app/cockpit/default/",
      "GET, /camunda/app/admin/default/",
      "GET, /camunda/app/welcome/default/",
      "GET, /camunda/app/admin/default/setup/",
      "POST, /camunda/api/admin/setup/default/user/create",
      "POST, /camunda/api/admin/auth/user/default/login/tasklist",
      "POST, /camunda/api/admin/auth/user/default/login/admin",
      "GET, /camunda/api/cockpit/plugin/base/default/process-instance",
      "GET, /camunda/api/engine/version",
      // Another engine, and disguises of what is closed.
      "GET, /camunda/api/engine/engine/other/task/abc",
      "POST, /task/abc-1/compl%65te",
      "POST, /task/abc-1/claim;x=/complete",
      "POST, /task/abc-1/../abc-1/complete",
      "POST, /task//abc-1/complete",
      "POST, /task/abc-1/submit-form/../complete",
      "GET, /camunda/app/tasklist/../cockpit/default/",
      "GET, /camunda/lib/..%2f..%2fapplication.yaml",
    })
    void of_the_others_are_closed(String method, String address) {
      assertThat(EngineDoors.open(method, address(address))).isFalse();
    }

    private static String address(String address) {
      return address.startsWith("/camunda") ? address : ENGINE + address;
    }
  }

  private final ObjectMapper json = JsonMapper.builder().build();
  private final GuardEngineDoors guard = new GuardEngineDoors(json, mock(Logout.class));

  @ParameterizedTest
  @CsvSource({
    "/camunda/app/admin/default/setup/",
    "/camunda/app/tasklist/default/setup",
    "/camunda/api/admin/setup/default/user/create",
    "/camunda/app/admin/default/SETUP/",
    "/camunda/app/admin/default%2Fsetup/",
  })
  void the_set_up_of_camunda_does_not_exist(String address) throws Exception {
    for (String method : List.of("GET", "POST")) {
      MockHttpServletResponse answer = ask(method, address, "");
      assertThat(answer.getStatus()).isEqualTo(404);
    }
  }

  @Test
  void a_closed_door_names_its_clause() throws Exception {
    MockHttpServletResponse answer = ask("POST", TASK + "/complete", "{}");

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(json.readTree(answer.getContentAsString()).findValue("clause").asText())
        .isEqualTo("13.05 subd. 5(a)(2)");
  }

  @Test
  void nobody_claims_a_task_for_somebody_else() throws Exception {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("commander", "x"));
    try {
      MockHttpServletRequest request = request("POST", TASK + "/claim", "{\"userId\":\"chief\"}");
      guard.doFilter(
          request,
          new MockHttpServletResponse(),
          (passed, answer) ->
              assertThat(
                      new String(
                          passed.getInputStream().readAllBytes(),
                          java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo("{\"userId\":\"commander\"}"));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private MockHttpServletResponse ask(String method, String address, String body) throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    guard.doFilter(
        request(method, address, body),
        answer,
        (passed, ignored) -> assertThat(passed).as("nothing passes").isNull());
    return answer;
  }

  private static MockHttpServletRequest request(String method, String address, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, address);
    request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return request;
  }
}

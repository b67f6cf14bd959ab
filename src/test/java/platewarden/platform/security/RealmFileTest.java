package platewarden.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  private final JsonNode production = json(RealmFile.production());
  private final JsonNode demonstration = json(RealmFile.demonstration());

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class InProduction {

    @Test
    void nobody_is_in_the_realm_yet_but_the_application_with_one_right_for_each_of_two_uses() {
      assertThat(each(production.get("users")))
          .allSatisfy(
              user -> {
                assertThat(user.has("credentials")).isFalse();
                assertThat(user.has("realmRoles")).isFalse();
              })
          .extracting(
              user -> user.get("serviceAccountClientId").asText() + " " + user.get("clientRoles"))
          .containsExactlyInAnyOrder(
              "lpr-accounts {\"realm-management\":[\"manage-users\"]}",
              "lpr-trail {\"realm-management\":[\"view-events\"]}");
    }

    @Test
    void no_secret_is_in_the_file() {
      assertThat(RealmFile.production())
          .contains("\"${LPR_WEB_SECRET}\"")
          .doesNotContain("privateKey", "\"value\"");
      assertThat(each(production.get("clients")))
          .filteredOn(client -> client.has("secret"))
          .extracting(client -> client.get("secret").asText())
          .containsExactlyInAnyOrder(
              "${LPR_WEB_SECRET}", "${LPR_ACCOUNTS_SECRET}", "${LPR_TRAIL_SECRET}");
    }

    @Test
    void no_client_takes_a_password() {
      assertThat(each(production.get("clients")))
          .isNotEmpty()
          .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
      assertThat(executions(production, production.get("directGrantFlow").asText()))
          .containsExactly("deny-access-authenticator REQUIRED");
      // Keycloak would add its own with direct grants on, were it not named.
      assertThat(client(production, "admin-cli").get("enabled").asBoolean()).isFalse();
    }

    @Test
    void everyone_needs_a_second_factor() {
      String flow = production.get("browserFlow").asText();
      assertThat(executions(production, flow))
          .containsExactly("auth-cookie ALTERNATIVE", "password and one-time code ALTERNATIVE");
      assertThat(executions(production, "password and one-time code"))
          .containsExactly("auth-username-password-form REQUIRED", "auth-otp-form REQUIRED");
      JsonNode setUp = action(production, "CONFIGURE_TOTP");
      assertThat(setUp.get("enabled").asBoolean()).isTrue();
      assertThat(setUp.get("defaultAction").asBoolean()).isTrue();
    }

    @Test
    void the_list_of_required_actions_is_whole() {
      // An import with a partial list drops the others.
      assertThat(each(production.get("requiredActions")))
          .extracting(action -> action.get("alias").asText())
          .contains(
              "CONFIGURE_TOTP",
              "UPDATE_PASSWORD",
              "UPDATE_PROFILE",
              "VERIFY_EMAIL",
              "VERIFY_PROFILE",
              "TERMS_AND_CONDITIONS",
              "webauthn-register",
              "CONFIGURE_RECOVERY_AUTHN_CODES",
              "update_user_locale");
    }

    @Test
    void five_failures_in_fifteen_minutes_lock_until_an_administrator_unlocks() {
      assertThat(production.get("bruteForceProtected").asBoolean()).isTrue();
      assertThat(production.get("permanentLockout").asBoolean()).isTrue();
      assertThat(production.get("maxTemporaryLockouts").asInt()).isZero();
      assertThat(production.get("failureFactor").asInt()).isEqualTo(5);
      assertThat(production.get("maxDeltaTimeSeconds").asInt()).isEqualTo(15 * 60);
    }

    @Test
    void idle_sessions_end_after_thirty_minutes_and_all_after_twelve_hours() {
      assertThat(production.get("ssoSessionIdleTimeout").asInt()).isEqualTo(30 * 60);
      assertThat(production.get("ssoSessionMaxLifespan").asInt()).isEqualTo(12 * 60 * 60);
    }

    @Test
    void logins_and_changes_are_kept_as_events() {
      assertThat(production.get("eventsEnabled").asBoolean()).isTrue();
      assertThat(production.get("adminEventsEnabled").asBoolean()).isTrue();
      assertThat(each(production.get("enabledEventTypes")))
          .extracting(JsonNode::asText)
          .contains("LOGIN", "LOGIN_ERROR", "LOGOUT", "USER_DISABLED_BY_PERMANENT_LOCKOUT");
    }

    @Test
    void the_web_client_uses_the_code_flow_with_proof_and_no_other() {
      JsonNode web = client(production, "lpr-web");
      assertThat(web.get("publicClient").asBoolean()).isFalse();
      assertThat(web.get("standardFlowEnabled").asBoolean()).isTrue();
      assertThat(web.get("implicitFlowEnabled").asBoolean()).isFalse();
      assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    }

    @Test
    void the_realm_has_exactly_our_roles() {
      assertThat(each(production.at("/roles/realm")))
          .extracting(role -> role.get("name").asText())
          .filteredOn(name -> !name.startsWith("default-roles-"))
          .containsExactlyInAnyOrderElementsOf(Roles.ALL);
    }
  }

  @Nested
  class InTheDemonstration {

    @Test
    void every_person_of_the_tour_can_log_in_with_a_known_role() {
      assertThat(each(demonstration.get("users")))
          .extracting(user -> user.get("username").asText())
          .contains(
              "commander",
              "tuadmin",
              "chief",
              "officer",
              "investigator",
              "untrained",
              "unauthorized",
              "supervisor",
              "auditor",
              "auditor2",
              "records",
              "attorney",
              "otc",
              "authority",
              "privacy",
              "counsel",
              "participant",
              "agency");
      assertThat(each(demonstration.get("users")))
          .filteredOn(user -> !user.has("serviceAccountClientId"))
          // An auditor from outside gets the role with an audit, and for as long as it takes.
          .filteredOn(user -> !user.get("username").asText().equals("auditor2"))
          .allSatisfy(
              user ->
                  assertThat(each(user.get("realmRoles")))
                      .extracting(JsonNode::asText)
                      .filteredOn(role -> !role.startsWith("default-roles-"))
                      .hasSize(1)
                      .isSubsetOf(Roles.ALL));
    }

    @Test
    void keeps_what_it_does_not_change() {
      assertThat(client(demonstration, "lpr-web")).isEqualTo(client(production, "lpr-web"));
      assertThat(demonstration.get("roles")).isEqualTo(production.get("roles"));
      assertThat(demonstration.get("requiredActions"))
          .hasSameSizeAs(production.get("requiredActions"));
      assertThat(demonstration.get("ssoSessionIdleTimeout").asInt()).isEqualTo(30 * 60);
    }

    @Test
    void asks_for_no_second_factor_and_locks_for_a_while_only() {
      assertThat(demonstration.get("browserFlow").asText()).isEqualTo("browser");
      assertThat(action(demonstration, "CONFIGURE_TOTP").get("defaultAction").asBoolean())
          .isFalse();
      assertThat(demonstration.get("permanentLockout").asBoolean()).isFalse();
    }

    @Test
    void scripts_have_a_client_of_their_own() {
      JsonNode cli = client(demonstration, "lpr-cli");
      assertThat(cli.get("publicClient").asBoolean()).isTrue();
      assertThat(cli.get("directAccessGrantsEnabled").asBoolean()).isTrue();
      assertThat(cli.get("protocolMappers"))
          .isEqualTo(client(production, "lpr-web").get("protocolMappers"));
    }
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode client(JsonNode realm, String id) {
    return each(realm.get("clients")).stream()
        .filter(client -> client.get("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode action(JsonNode realm, String alias) {
    return each(realm.get("requiredActions")).stream()
        .filter(action -> action.get("alias").asText().equals(alias))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> executions(JsonNode realm, String flow) {
    JsonNode found =
        each(realm.get("authenticationFlows")).stream()
            .filter(each -> each.get("alias").asText().equals(flow))
            .findFirst()
            .orElseThrow();
    return each(found.get("authenticationExecutions")).stream()
        .map(
            step ->
                (step.has("flowAlias") ? step.get("flowAlias") : step.get("authenticator")).asText()
                    + " "
                    + step.get("requirement").asText())
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

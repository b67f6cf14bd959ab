package platewarden.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import platewarden.platform.Person;

@WebMvcTest(controllers = SecurityChainsTest.Echo.class)
@ContextConfiguration(classes = SecurityChainsTest.Slice.class)
@TestPropertySource(
    properties = {"platewarden.embedded=false", "platewarden.keycloak.url=http://keycloak.example"})
class SecurityChainsTest {

  // Marked as a test's own, so that the scan of the whole application leaves it out.
  @TestComponent
  @Configuration
  @EnableConfigurationProperties(KeycloakProperties.class)
  @Import({
    SecurityChains.class,
    KeycloakConfiguration.class,
    People.class,
    PersonArgument.class,
    Answers.class,
    Logout.class,
    Echo.class
  })
  static class Slice {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    SessionsFixture sessions() {
      return new SessionsFixture();
    }
  }

  @TestComponent
  @RestController
  static class Echo {
    @GetMapping({"/api/searches/mine", "/search", "/api/nowhere-else"})
    String who(Person person) {
      return person.username() + " " + person.roles();
    }

    @PostMapping({"/api/searches", "/api/destruction/runs"})
    String act(Person person) {
      return person.username();
    }

    @PostMapping("/api/preservation-requests")
    String ask(Optional<Person> person) {
      return person.map(Person::username).orElse("nobody");
    }

    @GetMapping("/public/policy")
    String open(Optional<Person> person) {
      return person.map(Person::username).orElse("nobody");
    }

    @GetMapping({"/forgotten", "/public-not"})
    String forgotten() {
      return "open";
    }
  }

  @Autowired MockMvc http;
  @Autowired SessionsFixture sessions;

  private static RequestPostProcessor token(String name, String... roles) {
    return jwt()
        .jwt(token -> token.claim("preferred_username", name).claim("roles", List.of(roles)))
        .authorities(
            new People()
                .convert(
                    org.springframework.security.oauth2.jwt.Jwt.withTokenValue("x")
                        .header("alg", "RS256")
                        .claim("preferred_username", name)
                        .claim("roles", List.of(roles))
                        .build())
                .getAuthorities());
  }

  private static RequestPostProcessor browser(String name, String role, Instant login) {
    return oidcLogin()
        .idToken(id -> id.claim("preferred_username", name).claim("auth_time", login).subject(name))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }

  @Nested
  class TheProgrammingInterface {

    @Test
    void answers_nobody_with_401_as_problem_details() throws Exception {
      http.perform(get("/api/searches/mine"))
          .andExpect(status().isUnauthorized())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
          .andExpect(jsonPath("$.status", is(401)))
          .andExpect(jsonPath("$.instance", is("/api/searches/mine")));
    }

    @Test
    void takes_a_bearer_token_without_a_csrf_token() throws Exception {
      http.perform(post("/api/searches").with(token("investigator", "investigator")))
          .andExpect(status().isOk());
    }

    @Test
    void takes_the_session_of_a_page_only_with_its_csrf_token() throws Exception {
      var session = browser("investigator", "investigator", Instant.now());
      http.perform(post("/api/searches").with(session))
          .andExpect(status().isForbidden())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
      http.perform(post("/api/searches").with(session).with(csrf())).andExpect(status().isOk());
    }

    @Test
    @DisplayName("13.05 subd. 5(a)(2)")
    void names_the_clause_when_the_role_does_not_reach() throws Exception {
      http.perform(post("/api/destruction/runs").with(token("investigator", "investigator")))
          .andExpect(status().isForbidden())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.clause", is("13.05 subd. 5(a)(2)")))
          .andExpect(jsonPath("$.refusals[0].rule").isNotEmpty());
      http.perform(
              post("/api/destruction/runs").with(token("commander", "technology-unit-commander")))
          .andExpect(status().isOk());
    }

    @Test
    void is_closed_to_people_from_outside() throws Exception {
      for (String role : Roles.OUTSIDERS) {
        http.perform(get("/api/nowhere-else").with(token("someone", role)))
            .andExpect(status().isForbidden());
      }
    }

    @Test
    void counts_no_role_that_is_not_ours() throws Exception {
      http.perform(get("/api/searches/mine").with(token("x", "investigator", "offline_access")))
          .andExpect(content().string("user [investigator]"));
    }

    @Test
    void takes_a_request_for_preservation_from_anyone() throws Exception {
      http.perform(post("/api/preservation-requests"))
          .andExpect(status().isOk())
          .andExpect(content().string("nobody"));
    }
  }

  @Nested
  class Pages {

    @Test
    void send_a_browser_to_the_login_with_a_proof_key() throws Exception {
      http.perform(get("/search").accept(MediaType.TEXT_HTML))
          .andExpect(status().is3xxRedirection())
          .andExpect(header().string("Location", containsString(SecurityChains.LOGIN)));
      http.perform(get(SecurityChains.LOGIN))
          .andExpect(
              header()
                  .string(
                      "Location",
                      startsWith(
                          "http://keycloak.example/realms/lpr/protocol/openid-connect/auth?")))
          .andExpect(header().string("Location", containsString("code_challenge_method=S256")));
    }

    @Test
    void tell_a_script_in_a_page_that_nobody_is_signed_in() throws Exception {
      http.perform(get("/search").accept(MediaType.TEXT_HTML).header("HX-Request", "true"))
          .andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("13.05 subd. 5(a)(2)")
    void let_nobody_go_on_whose_access_ended() throws Exception {
      sessions.end("leaver");
      http.perform(get("/search").with(browser("leaver", "investigator", Instant.now())))
          .andExpect(status().isUnauthorized());
      http.perform(
              get("/search")
                  .accept(MediaType.TEXT_HTML)
                  .with(browser("leaver", "investigator", Instant.now())))
          .andExpect(status().is3xxRedirection());
      http.perform(
              get("/api/searches/mine")
                  .with(
                      jwt()
                          .jwt(token -> token.subject("leaver").issuedAt(Instant.now()))
                          .authorities(new SimpleGrantedAuthority("ROLE_investigator"))))
          .andExpect(status().isUnauthorized());
    }

    @Test
    void know_who_logged_in() throws Exception {
      http.perform(get("/search").with(browser("investigator", "investigator", Instant.now())))
          .andExpect(status().isOk());
    }

    @Test
    void are_closed_when_nobody_listed_them() throws Exception {
      var chief = browser("chief", "chief-of-police", Instant.now());
      http.perform(get("/forgotten").with(chief)).andExpect(status().isForbidden());
      http.perform(get("/public-not").with(chief)).andExpect(status().isForbidden());
      http.perform(get("/public-not").accept(MediaType.TEXT_HTML))
          .andExpect(status().is3xxRedirection());
    }

    @Test
    void of_the_public_are_open() throws Exception {
      http.perform(get("/public/policy"))
          .andExpect(status().isOk())
          .andExpect(content().string("nobody"));
    }

    @Test
    void load_nothing_from_elsewhere_and_stand_in_no_frame() throws Exception {
      http.perform(get("/public/policy"))
          .andExpect(
              header()
                  .string(
                      "Content-Security-Policy",
                      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'"
                          + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                          + " base-uri 'none'; form-action 'self' http://keycloak.example;"
                          + " frame-ancestors 'none'"))
          .andExpect(header().string("Referrer-Policy", "no-referrer"))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("X-Frame-Options", "DENY"))
          .andExpect(header().doesNotExist("Strict-Transport-Security"));
      http.perform(get("/public/policy").secure(true))
          .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void end_the_session_twelve_hours_after_the_login() throws Exception {
      Instant now = Instant.now();
      http.perform(
              get("/search")
                  .with(
                      browser(
                          "investigator",
                          "investigator",
                          now.minus(LongestSession.LONGEST).plusSeconds(60))))
          .andExpect(status().isOk());
      http.perform(
              get("/search")
                  .accept(MediaType.TEXT_HTML)
                  .with(
                      browser(
                          "investigator",
                          "investigator",
                          now.minus(LongestSession.LONGEST).minusSeconds(60))))
          .andExpect(status().is3xxRedirection());
    }

    @Test
    void log_out_with_a_csrf_token_and_at_keycloak_too() throws Exception {
      var session = browser("officer", "officer", Instant.now());
      http.perform(post("/logout").with(session)).andExpect(status().isForbidden());
      var answer = http.perform(post("/logout").with(session).with(csrf())).andReturn();
      assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    }
  }
}

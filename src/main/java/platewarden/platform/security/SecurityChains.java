package platewarden.platform.security;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.actuate.metrics.MetricsEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The chains that every request passes one of. Order 1 is left to the readers' own. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  static final int ACTUATOR = 0;
  static final int ENGINE = 2;
  static final int API = 3;
  static final int PAGES = 4;

  static final String LOGIN =
      OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI
          + "/"
          + KeycloakConfiguration.REGISTRATION;

  private final Answers answers;
  private final People people;
  private final Clock clock;
  private final Sessions sessions;

  SecurityChains(Answers answers, People people, Clock clock, Sessions sessions) {
    this.answers = answers;
    this.people = people;
    this.clock = clock;
    this.sessions = sessions;
  }

  /** The actuator has a port of its own on loopback, where only these answer. */
  @Bean
  @Order(ACTUATOR)
  SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        EndpointRequest.to(
                            HealthEndpoint.class, InfoEndpoint.class, MetricsEndpoint.class))
                    .permitAll()
                    .requestMatchers(EndpointRequest.to("prometheus"))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /**
   * The programming interface takes a bearer token, or the session of a page that calls it. With
   * the session a form of another site could call it too, so there the CSRF token is asked for.
   */
  @Bean
  @Order(API)
  SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
        .authorizeHttpRequests(requests -> open(requests, Doors.API))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(answers)
                    .accessDeniedHandler(answers)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(people)))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    // Whoever asks is nobody here, so there is no one in whose name to forge.
                    PathPatternRequestMatcher.withDefaults()
                        .matcher("/api/preservation-requests/**"),
                    PathPatternRequestMatcher.withDefaults().matcher("/api/deletion-requests/**")))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterAfter(new LongestSession(clock), SecurityContextHolderFilter.class)
        .addFilterBefore(new WatchSessions(sessions), AuthorizationFilter.class)
        .headers(headers -> strict(headers, "default-src 'none'; frame-ancestors 'none'"))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .build();
  }

  /** Pages: a login at Keycloak, a session, CSRF tokens, and nothing from elsewhere. */
  @Bean
  @Order(PAGES)
  SecurityFilterChain pagesChain(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      KeycloakProperties keycloak,
      Logout leave)
      throws Exception {
    return http.authorizeHttpRequests(requests -> open(requests, Doors.PAGES))
        .oauth2Login(
            login ->
                login
                    .loginPage(LOGIN)
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(withProof(registrations)))
                    .userInfoEndpoint(endpoint -> endpoint.userAuthoritiesMapper(people)))
        .csrf(
            csrf ->
                // Whoever fills in this form is nobody here, and loses nothing with their session.
                csrf.ignoringRequestMatchers(
                    PathPatternRequestMatcher.withDefaults().matcher("/requests/preservation/**"),
                    PathPatternRequestMatcher.withDefaults()
                        .matcher("/public/destruction/verification")))
        .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
        .logout(logout -> logout.logoutSuccessHandler(leave))
        .addFilterAfter(new LongestSession(clock), SecurityContextHolderFilter.class)
        .addFilterBefore(new WatchSessions(sessions), AuthorizationFilter.class)
        .headers(headers -> strict(headers, ofPages(keycloak)))
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(answers, Answers.NOT_A_PAGE)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), Answers.A_PAGE)
                    .accessDeniedHandler(answers))
        .build();
  }

  static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      List<Door> doors) {
    // Dispatches inside a request that was let in already: an event stream, a view, the error page.
    requests.dispatcherTypeMatchers(ASYNC, FORWARD, ERROR).permitAll();
    doors.forEach(door -> requests.requestMatchers(door.matcher()).access(door.lock()));
    requests.anyRequest().denyAll();
  }

  static void strict(HeadersConfigurer<HttpSecurity> headers, String policy) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            permissions ->
                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }

  /** Logging out ends at Keycloak, and a browser asks the policy of the form for that as well. */
  private static String ofPages(KeycloakProperties keycloak) {
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " form-action 'self' "
        + keycloak.url()
        + "; frame-ancestors 'none'";
  }

  static DefaultOAuth2AuthorizationRequestResolver withProof(
      ClientRegistrationRepository registrations) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            registrations,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }
}

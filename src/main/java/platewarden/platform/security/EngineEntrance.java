package platewarden.platform.security;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What the chain before the process engine shares with the others: the session and who may come.
 */
@Component
public class EngineEntrance {

  /** After the readers' chain, before those of the interface and the pages. */
  public static final int ORDER = 2;

  private final Answers answers;
  private final Clock clock;
  private final Sessions sessions;

  EngineEntrance(Answers answers, Clock clock, Sessions sessions) {
    this.answers = answers;
    this.clock = clock;
    this.sessions = sessions;
  }

  /** Staff only, with the session of the pages; a browser without one goes to the login. */
  public void configure(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(ASYNC, FORWARD, ERROR)
                    .permitAll()
                    .anyRequest()
                    .hasAnyRole(Roles.STAFF.toArray(String[]::new)))
        .addFilterAfter(new LongestSession(clock), SecurityContextHolderFilter.class)
        .addFilterBefore(new WatchSessions(sessions), AuthorizationFilter.class)
        .headers(
            headers ->
                headers
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .xssProtection(HeadersConfigurer.XXssConfig::disable))
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(answers, Answers.NOT_A_PAGE)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SecurityChains.LOGIN), Answers.A_PAGE)
                    .accessDeniedHandler(answers));
  }
}

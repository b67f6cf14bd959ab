package platewarden.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session twelve hours after the login, however busy it was: Keycloak ends its own then, and
 * the application's would go on without it.
 */
final class LongestSession extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(12);

  private final Clock clock;

  LongestSession(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null
        && who.getPrincipal() instanceof OidcUser user
        && over(user.getAuthenticatedAt(), user.getIssuedAt())) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  /** Counts from the login at Keycloak, which may have been before this application's. */
  private boolean over(@Nullable Instant login, @Nullable Instant token) {
    Instant since = login == null ? token : login;
    return since == null || clock.instant().isAfter(since.plus(LONGEST));
  }
}

package platewarden.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody go on with a session or a token that began before their access ended; what is left of
 * the request is nobody's. Stands behind the login and before the doors.
 */
final class WatchSessions extends OncePerRequestFilter {

  private final Sessions sessions;

  WatchSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    Instant since = who == null ? null : began(who.getPrincipal());
    if (who != null && since != null) {
      if (sessions.over(who.getName(), since)) {
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        SecurityContextHolder.clearContext();
      } else {
        sessions.used(who.getName());
      }
    }
    chain.doFilter(request, response);
  }

  /** A login at Keycloak may have been before this application's; the earlier counts. */
  private static @Nullable Instant began(@Nullable Object principal) {
    if (principal instanceof OidcUser user) {
      Instant login = user.getAuthenticatedAt();
      return login == null ? user.getIssuedAt() : login;
    }
    return principal instanceof Jwt token ? token.getIssuedAt() : null;
  }
}

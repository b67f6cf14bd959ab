package platewarden.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For readers that can do neither Basic nor tokens: the secret is the last segment of the address.
 * A wrong one leaves the request without an identity.
 */
final class UrlSecretFilter extends OncePerRequestFilter {

  private static final Pattern ADDRESS = Pattern.compile("/ingest/[a-z]+/k/([A-Za-z0-9_-]{8,128})");

  private final AuthenticationManager manager;

  UrlSecretFilter(AuthenticationManager manager) {
    this.manager = manager;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher address = ADDRESS.matcher(request.getServletPath());
    if (address.matches()) {
      try {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            manager.authenticate(new PreAuthenticatedAuthenticationToken("", address.group(1))));
        SecurityContextHolder.setContext(context);
      } catch (AuthenticationException e) {
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }
}

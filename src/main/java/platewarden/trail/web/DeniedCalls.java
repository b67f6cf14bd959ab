package platewarden.trail.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import platewarden.platform.security.Door;
import platewarden.platform.security.Doors;
import platewarden.trail.RecordDenials;

/** Outside every door, so that it sees whom each of them did not let in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DeniedCalls extends OncePerRequestFilter {

  private final RecordDenials denials;

  DeniedCalls(RecordDenials denials) {
    this.denials = denials;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    int status = response.getStatus();
    if (status == HttpServletResponse.SC_UNAUTHORIZED
        || status == HttpServletResponse.SC_FORBIDDEN) {
      denials.denied(new RecordDenials.Denial(status, door(request), account(request)));
    }
  }

  private static String door(HttpServletRequest request) {
    String path = request.getRequestURI();
    for (String chain : new String[] {"/ingest", "/camunda"}) {
      if (path.startsWith(chain + "/")) {
        return chain + "/**";
      }
    }
    return Doors.all().stream()
        .filter(door -> door.matcher().matches(request))
        .map(Door::pattern)
        .findFirst()
        .orElse("none");
  }

  private static String account(HttpServletRequest request) {
    Object context =
        request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
    HttpSession session = request.getSession(false);
    if (!(context instanceof SecurityContext) && session != null) {
      context =
          session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }
    Authentication who =
        context instanceof SecurityContext known ? known.getAuthentication() : null;
    return who == null || !who.isAuthenticated() ? "nobody" : who.getName();
  }
}

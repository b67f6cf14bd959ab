package platewarden.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.security.Logout;
import platewarden.platform.web.Problems;

/**
 * Lets through what {@link EngineDoors} opens. Admin's first-run set-up does not exist here for
 * anybody, signed in or not (CVE-2026-77226).
 */
final class GuardEngineDoors extends OncePerRequestFilter {

  private static final Pattern SET_UP = Pattern.compile("(?i).*(?:/|%2f)setup.*");

  private static final Refusal CLOSED =
      new Refusal(
          Clause.of("13.05 subd. 5(a)(2)"),
          "the engine opens only what a task and its form need",
          "This door of the process engine is closed to everyone.",
          "Decide in the task's form; everything else is done on our own pages.");

  private final ObjectMapper json;
  private final Logout leave;

  GuardEngineDoors(ObjectMapper json, Logout leave) {
    this.json = json;
    this.leave = leave;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String uri = request.getRequestURI().substring(request.getContextPath().length());
    if (SET_UP.matcher(uri).matches()) {
      answer(uri, response, Problems.of(HttpStatus.NOT_FOUND, "Not Found", "Nothing is here."));
    } else if (!EngineDoors.open(request.getMethod(), uri)) {
      answer(uri, response, Problems.of(new Refused(Refused.Kind.FORBIDDEN, CLOSED)));
    } else if (EngineDoors.LOGOUT.matcher(uri).matches()) {
      logout(request, response);
    } else if (EngineDoors.CLAIM.matcher(uri).matches()) {
      chain.doFilter(new ClaimForOneself(request, json, me()), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Camunda's own would leave the login as it is; its token is asked for all the same. */
  private void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession(false);
    Object token =
        session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    if (token == null || !token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Map.of("location", leave.end(request, response)));
  }

  private static String me() {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    return asking == null ? "" : asking.getName();
  }

  private void answer(String uri, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(URI.create(uri));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}

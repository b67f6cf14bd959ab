package platewarden.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import platewarden.platform.web.Problems;

/** What a chain says when it lets nobody in: a page to a browser, problem details to the others. */
@Component
class Answers implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Asked by somebody's browser to show it; not by a script in a page. */
  static final RequestMatcher A_PAGE = Answers::isPage;

  static final RequestMatcher NOT_A_PAGE = new NegatedRequestMatcher(A_PAGE);

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getHeader("HX-Request") == null
        && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lpr\"");
    write(
        request,
        response,
        Problems.of(
            HttpStatus.UNAUTHORIZED,
            "Nobody is signed in",
            "Sign in, or send a token of realm lpr for this application."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (isPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (denied instanceof CsrfException) {
      write(
          request,
          response,
          Problems.of(
              HttpStatus.FORBIDDEN,
              "Not from one of our pages",
              "A request with a session needs the CSRF token of the page that sends it."));
    } else {
      write(request, response, Problems.notYourWork());
    }
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}

package platewarden.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * Answers what no controller answered: an address that is not there, a request that a filter turned
 * away. A browser gets a page, everything else problem details.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

  ErrorAnswers(
      ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> resolvers) {
    super(attributes, server.getError(), resolvers);
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    if (status == HttpStatus.NO_CONTENT) {
      return new ResponseEntity<>(status);
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", ProblemAdvice.title(status));
    problem.put("status", status.value());
    problem.put("detail", ProblemAdvice.plain(status));
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
      problem.put("instance", address(uri));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String address(String uri) {
    try {
      return URI.create(uri).getPath();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}

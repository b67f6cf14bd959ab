package platewarden.preservation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import platewarden.platform.web.AddressAllowance;

/**
 * Anybody may come here without an account: so many requests from one address and no more, and no
 * body that is larger than a letter could ever be. What comes through is looked at by the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class OutsidersGate extends OncePerRequestFilter {

  /** What a request is long besides a letter in base64, and more. */
  private static final int WORDS = 1 << 20;

  private static final String TOO_LARGE =
      "{\"type\":\"about:blank\",\"title\":\"Too large\",\"status\":413,\"detail\":\"The body is too large. No hold is in force by this. Send the request without the letter, and bring it later.\"}";
  private static final String NO_LENGTH =
      "{\"type\":\"about:blank\",\"title\":\"Length required\",\"status\":411,\"detail\":\"Say how long the body is (Content-Length).\"}";
  private static final String TOO_MANY =
      "{\"type\":\"about:blank\",\"title\":\"Too many requests\",\"status\":429,\"detail\":\"Too many requests came from this address. Nothing was done. Ask again in a moment.\"}";

  private final long largestBody;
  private final long largestJson;
  private final AddressAllowance allowance;

  OutsidersGate(
      @Value("${platewarden.preservation.largest-body}") DataSize largestBody,
      @Value("${platewarden.preservation.largest-letter}") DataSize largestLetter,
      @Value("${platewarden.preservation.requests-per-second}") int perSecond,
      Clock clock) {
    this.largestBody = largestBody.toBytes();
    this.largestJson = largestLetter.toBytes() / 3 * 4 + WORDS;
    this.allowance = new AddressAllowance(perSecond, 2.0 * perSecond, clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("POST")
        || !(path.startsWith("/api/preservation-requests")
            || path.startsWith("/requests/preservation"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!allowance.mayCome(request.getRemoteAddr())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      answer(response, 429, TOO_MANY);
    } else if (request.getContentLengthLong() < 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      answer(response, 411, NO_LENGTH);
    } else if (request.getContentLengthLong() > mostOf(request)) {
      answer(response, 413, TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private long mostOf(HttpServletRequest request) {
    String type = request.getContentType();
    boolean parts = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    return parts ? largestBody : largestJson;
  }

  private static void answer(HttpServletResponse response, int status, String problem)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}

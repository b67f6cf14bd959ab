package platewarden.protection.web;

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
import org.springframework.web.filter.OncePerRequestFilter;
import platewarden.platform.web.AddressAllowance;

/**
 * A private request is in force at receipt and asks for no proof: from one address they come at a
 * person's pace, or a stranger could hide a city's vehicles from every search. Looked at before the
 * body is read; tells nothing but that there were too many.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class PrivateRequestsGate extends OncePerRequestFilter {

  private static final String TOO_MANY =
      "{\"type\":\"about:blank\",\"title\":\"Too many requests\",\"status\":429,\"detail\":\"Too many requests came from this address. Nothing was done. Ask again in a minute.\"}";

  private final AddressAllowance allowance;

  PrivateRequestsGate(
      @Value("${platewarden.private-requests.per-minute}") int perMinute, Clock clock) {
    this.allowance = new AddressAllowance(perMinute / 60.0, perMinute, clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("POST")
        || !(path.startsWith("/api/deletion-requests") || path.startsWith("/requests/deletion"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (allowance.mayCome(request.getRemoteAddr())) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(429);
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(TOO_MANY.getBytes(StandardCharsets.UTF_8));
  }
}

package platewarden.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Uploads are as large as the state's hotlist, and are parsed before it is known who sends them. So
 * whoever shows neither a session nor a token sends small ones, but for the letter of a
 * preservation request, whose own gate says how large it may be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class NoLargeUploadsFromStrangers extends OncePerRequestFilter {

  private static final long SMALL = 1 << 20;
  private static final String TOO_LARGE =
      "{\"type\":\"about:blank\",\"title\":\"Too large\",\"status\":413,\"detail\":\"Sign in to send this much. Nothing was done.\"}";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    String path = request.getRequestURI();
    return type == null
        || !type.regionMatches(true, 0, "multipart/", 0, 10)
        || path.startsWith("/requests/preservation")
        || path.startsWith("/api/preservation-requests")
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || request.getSession(false) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length >= 0 && length <= SMALL) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(413);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(TOO_LARGE.getBytes(StandardCharsets.UTF_8));
  }
}

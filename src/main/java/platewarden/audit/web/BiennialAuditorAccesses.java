package platewarden.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import platewarden.audit.RecordAuditorAccess;
import platewarden.platform.security.People;

/**
 * Before every page and every call of an auditor is answered, an entry on the trail says so. What
 * was typed into the address is left out, but for ids, days and numbers.
 */
@Configuration(proxyBeanMethods = false)
class BiennialAuditorAccesses implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern TELLS_NOTHING =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{1,12}|\\d{4}-\\d\\d-\\d\\d");

  private final RecordAuditorAccess record;
  private final People people;

  BiennialAuditorAccesses(RecordAuditorAccess record, People people) {
    this.record = record;
    this.people = people;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      people
          .current()
          .ifPresent(
              person ->
                  record.accessed(
                      person,
                      request.getMethod(),
                      String.valueOf(
                          request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                      named(request)));
    }
    return true;
  }

  private static @Nullable String named(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables instanceof Map<?, ?> given
        ? given.values().stream()
            .map(String::valueOf)
            .filter(value -> TELLS_NOTHING.matcher(value).matches())
            .reduce((first, second) -> first + " " + second)
            .orElse(null)
        : null;
  }
}

package platewarden.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import platewarden.platform.security.EngineEntrance;
import platewarden.platform.security.Logout;
import platewarden.platform.security.People;

/**
 * The chain before Camunda's pages. Camunda brings its own CSRF token and its own content security
 * policy, which its pages need.
 */
@Configuration(proxyBeanMethods = false)
class EngineChain {

  @Bean
  @Order(EngineEntrance.ORDER)
  SecurityFilterChain engineSecurityChain(
      HttpSecurity http, EngineEntrance entrance, Logout leave, ObjectMapper json)
      throws Exception {
    entrance.configure(http);
    // A pattern as text would be one of Spring MVC, and would miss the servlets of Camunda.
    return http.securityMatcher(
            new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/camunda"),
                PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterAfter(new GuardEngineDoors(json, leave), SecurityContextHolderFilter.class)
        .build();
  }

  /** Comes after Spring Security's filters and before Camunda's own. */
  @Bean
  FilterRegistrationBean<TasklistLogin> tasklistLogin(People people) {
    FilterRegistrationBean<TasklistLogin> login =
        new FilterRegistrationBean<>(new TasklistLogin(people));
    login.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    login.setOrder(0);
    return login;
  }
}

package platewarden.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import platewarden.platform.security.ReaderTokens;
import platewarden.readers.Readers;

/**
 * The chain of {@code /ingest}: readers and nobody else. No session, and no cross-site token: a
 * reader is not a browser and has nothing that a browser would send along.
 */
@Configuration(proxyBeanMethods = false)
class IngestSecurity {

  private static final String UNKNOWN_READER =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,\
      "detail":"No reader with these credentials is registered","instance":"/ingest"}""";

  @Bean
  @Order(1)
  SecurityFilterChain ingestChain(HttpSecurity http, Readers readers, ReaderTokens tokens)
      throws Exception {
    AuthenticationManager manager = new ProviderManager(new ReaderCredentials(readers));
    JwtAuthenticationProvider ofTokens = new JwtAuthenticationProvider(tokens.decoder());
    ofTokens.setJwtAuthenticationConverter(token -> ReaderCredentials.reader(readers, token));
    AuthenticationManager tokenManager = new ProviderManager(ofTokens);
    AuthenticationEntryPoint unknown = (request, response, e) -> answerUnknown(response);
    http.securityMatcher("/ingest/**")
        .csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authenticationManager(manager)
        .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(unknown)
                    .jwt(jwt -> jwt.authenticationManager(tokenManager)))
        .exceptionHandling(e -> e.authenticationEntryPoint(unknown))
        .addFilterBefore(new UrlSecretFilter(manager), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests -> requests.anyRequest().hasAuthority(ReaderCredentials.AUTHORITY));
    return http.build();
  }

  private static void answerUnknown(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"readers\"");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(UNKNOWN_READER.getBytes(StandardCharsets.UTF_8));
  }
}

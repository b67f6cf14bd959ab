package platewarden.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session here, and says where the one at Keycloak ends. */
@Component
public class Logout extends OidcClientInitiatedLogoutSuccessHandler {

  private final SecurityContextLogoutHandler here = new SecurityContextLogoutHandler();

  Logout(ClientRegistrationRepository registrations) {
    super(registrations);
    setPostLogoutRedirectUri("{baseUrl}/public");
  }

  /**
   * Ends the session of a request.
   *
   * @return the address at which the browser ends it at Keycloak too
   */
  public String end(HttpServletRequest request, HttpServletResponse response) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String there = determineTargetUrl(request, response, who);
    here.logout(request, response, who);
    return there;
  }
}

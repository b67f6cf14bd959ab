package platewarden.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One line of the table of {@link Doors}.
 *
 * @param method the method, null for all
 * @param pattern the path
 * @param who for whom it opens
 * @param roles with {@link Who#ROLES}, one of which is needed
 */
public record Door(@Nullable HttpMethod method, String pattern, Who who, List<String> roles) {

  /** For whom a door opens. */
  public enum Who {
    /**
     * For everyone: what the law publishes, what the public may ask for, and what pages are made
     * of.
     */
    EVERYONE,
    /** For whoever is signed in. */
    SIGNED_IN,
    /** For whoever holds one of the roles. */
    ROLES
  }

  static Door open(String pattern) {
    return new Door(null, pattern, Who.EVERYONE, List.of());
  }

  static Door signedIn(String pattern) {
    return new Door(null, pattern, Who.SIGNED_IN, List.of());
  }

  static Door of(String pattern, List<String> roles) {
    return new Door(null, pattern, Who.ROLES, List.copyOf(roles));
  }

  static Door of(HttpMethod method, String pattern, List<String> roles) {
    return new Door(method, pattern, Who.ROLES, List.copyOf(roles));
  }

  /** Whether a request comes to this door. */
  public RequestMatcher matcher() {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }

  AuthorizationManager<RequestAuthorizationContext> lock() {
    return switch (who) {
      case EVERYONE -> SingleResultAuthorizationManager.permitAll();
      case SIGNED_IN -> AuthenticatedAuthorizationManager.authenticated();
      case ROLES -> AuthorityAuthorizationManager.hasAnyRole(roles.toArray(String[]::new));
    };
  }
}

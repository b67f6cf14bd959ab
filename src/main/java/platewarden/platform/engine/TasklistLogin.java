package platewarden.platform.engine;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import platewarden.platform.security.People;

/**
 * Hands the person whom Spring Security knows to Tasklist, with their roles as groups, so that
 * nobody logs in twice.
 */
final class TasklistLogin extends ContainerBasedAuthenticationFilter {

  static final String TASKLIST = "tasklist";

  private final People people;

  TasklistLogin(People people) {
    this.people = people;
  }

  /** The provider is ours and made here rather than by its class's name. */
  @Override
  public void init(FilterConfig configuration) {
    authenticationProvider =
        new AuthenticationProvider() {
          @Override
          public AuthenticationResult extractAuthenticatedUser(
              HttpServletRequest request, ProcessEngine engine) {
            return people
                .current()
                .map(
                    person -> {
                      AuthenticationResult known =
                          new AuthenticationResult(person.username(), true);
                      known.setGroups(List.copyOf(person.roles()));
                      known.setTenants(List.of());
                      return known;
                    })
                .orElseGet(AuthenticationResult::unsuccessful);
          }

          @Override
          public void augmentResponseByAuthenticationChallenge(
              HttpServletResponse response, ProcessEngine engine) {
            // The chain before this one has asked for the login already.
          }
        };
  }

  /** Camunda would look the account up in its own tables, where nobody is. */
  @Override
  protected UserAuthentication createAuthentication(
      ProcessEngine engine, String username, List<String> groups, @Nullable List<String> tenants) {
    UserAuthentication known = new UserAuthentication(username, engine.getName());
    known.setGroupIds(groups);
    known.setTenantIds(List.of());
    boolean mayWork =
        engine
            .getAuthorizationService()
            .isUserAuthorized(
                username, groups, Permissions.ACCESS, Resources.APPLICATION, TASKLIST);
    known.setAuthorizedApps(mayWork ? Set.of(TASKLIST) : Set.of());
    return known;
  }
}

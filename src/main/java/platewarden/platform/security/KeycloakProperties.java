package platewarden.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is. Its addresses are put together from these rather than asked for at start, so
 * that the application starts while Keycloak still does.
 *
 * @param url without a slash at the end, as browsers see it
 * @param realm the realm
 * @param clientId the client of the pages
 * @param clientSecret the client's secret
 * @param adminUrl where the admin interface answers, when that is not where browsers go
 * @param accountsSecret the secret of client {@code lpr-accounts}, which sets roles and ends
 *     sessions
 */
@ConfigurationProperties("platewarden.keycloak")
record KeycloakProperties(
    String url,
    @DefaultValue("lpr") String realm,
    @DefaultValue("lpr-web") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String adminUrl,
    @DefaultValue("") String accountsSecret) {

  String issuer() {
    return url + "/realms/" + realm;
  }

  String admin() {
    return (adminUrl.isEmpty() ? url : adminUrl) + "/admin/realms/" + realm;
  }

  String endpoint(String name) {
    return issuer() + "/protocol/openid-connect/" + name;
  }

  @Override
  public String toString() {
    return "KeycloakProperties[" + issuer() + ", " + clientId + "]";
  }
}

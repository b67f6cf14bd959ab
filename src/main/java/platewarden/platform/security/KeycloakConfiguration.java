package platewarden.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The login at Keycloak and what makes one of its tokens good here. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class KeycloakConfiguration {

  static final String REGISTRATION = "keycloak";
  static final String AUDIENCE = "lpr-api";
  private static final String SCRIPTS = "lpr-cli";

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakProperties keycloak) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.clientId())
            .clientSecret(keycloak.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile")
            .issuerUri(keycloak.issuer())
            .authorizationUri(keycloak.endpoint("auth"))
            .tokenUri(keycloak.endpoint("token"))
            .jwkSetUri(keycloak.endpoint("certs"))
            .userInfoUri(keycloak.endpoint("userinfo"))
            .userNameAttributeName(People.USERNAME)
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", keycloak.endpoint("logout")))
            .clientName("Keycloak")
            .build());
  }

  /**
   * Accepts only what realm {@code lpr} signed with RS256 for this application and for a client
   * that it knows; the client with direct grants is known in the embedded default alone.
   */
  @Bean
  JwtDecoder tokens(
      KeycloakProperties keycloak, @Value("${platewarden.embedded:false}") boolean embedded) {
    Set<String> clients =
        embedded ? Set.of(keycloak.clientId(), SCRIPTS) : Set.of(keycloak.clientId());
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs"))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(Duration.ofSeconds(30)),
            new JwtIssuerValidator(keycloak.issuer()),
            new JwtClaimValidator<List<String>>(
                IdTokenClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
            new JwtClaimValidator<String>(
                IdTokenClaimNames.AZP, client -> client != null && clients.contains(client))));
    return decoder;
  }
}

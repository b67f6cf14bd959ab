package platewarden.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Client-credentials tokens of readers: one client of realm {@code lpr} for each, named as the
 * reader is, with role {@code reader}. They are good for {@code /ingest} and, having another
 * audience than people's, for nothing else.
 */
@Component
public class ReaderTokens {

  private static final String AUDIENCE = "lpr-ingest";
  private static final String ROLES = "roles";

  private final JwtDecoder decoder;

  ReaderTokens(KeycloakProperties keycloak) {
    NimbusJwtDecoder nimbus =
        NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs"))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    nimbus.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(Duration.ofSeconds(30)),
            new JwtIssuerValidator(keycloak.issuer()),
            new JwtClaimValidator<List<String>>(
                IdTokenClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
            new JwtClaimValidator<List<String>>(
                ROLES, roles -> roles != null && roles.contains(Roles.READER))));
    this.decoder = nimbus;
  }

  /** Accepts what the realm signed with RS256 for a reader, and throws at anything else. */
  public JwtDecoder decoder() {
    return decoder;
  }

  /** The id of the reader whose token this is; empty when no client is named. */
  public static Optional<String> readerId(Jwt token) {
    return Optional.ofNullable(token.getClaimAsString(IdTokenClaimNames.AZP));
  }
}

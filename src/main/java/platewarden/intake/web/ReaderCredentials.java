package platewarden.intake.web;

import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import platewarden.platform.security.ReaderTokens;
import platewarden.readers.Reader;
import platewarden.readers.Readers;

/**
 * Makes the registered reader of a credential; it becomes the principal. A suspended reader is one
 * too: it is known, and told why it may not collect.
 */
final class ReaderCredentials implements AuthenticationProvider {

  static final String AUTHORITY = "READER";

  private final Readers readers;

  ReaderCredentials(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Authentication authenticate(Authentication credential) {
    String secret = String.valueOf(credential.getCredentials());
    Optional<Reader> reader =
        credential instanceof PreAuthenticatedAuthenticationToken
            ? readers.authenticateByUrlSecret(secret)
            : readers.authenticate(credential.getName(), secret);
    return known(reader);
  }

  /** The registered reader of a client-credentials token; unknown ones are nobody. */
  static AbstractAuthenticationToken reader(Readers readers, Jwt token) {
    return known(ReaderTokens.readerId(token).flatMap(readers::find));
  }

  private static AbstractAuthenticationToken known(Optional<Reader> reader) {
    return UsernamePasswordAuthenticationToken.authenticated(
        reader.orElseThrow(() -> new BadCredentialsException("Unknown reader")),
        null,
        AuthorityUtils.createAuthorityList(AUTHORITY));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type)
        || PreAuthenticatedAuthenticationToken.class.isAssignableFrom(type);
  }
}

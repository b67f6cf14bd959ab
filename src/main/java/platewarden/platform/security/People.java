package platewarden.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;

/** Says who is asking, whether they came with a browser's session or with a token. */
@Component
public class People
    implements Converter<Jwt, AbstractAuthenticationToken>, GrantedAuthoritiesMapper {

  static final String USERNAME = "preferred_username";
  private static final String ROLES = "roles";
  private static final String PREFIX = "ROLE_";

  /** The person of this request, if anyone is signed in. */
  public Optional<Person> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** The person of an authentication; empty for nobody and for a device. */
  public Optional<Person> of(@Nullable Authentication authentication) {
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || !authentication.isAuthenticated()) {
      return Optional.empty();
    }
    Set<String> roles =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority != null && authority.startsWith(PREFIX))
            .map(authority -> authority.substring(PREFIX.length()))
            .filter(Roles.ALL::contains)
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(new Person(authentication.getName(), roles));
  }

  /** A bearer token's person. */
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String name = token.getClaimAsString(USERNAME);
    return new JwtAuthenticationToken(
        token, authorities(token.getClaims()), name == null ? token.getSubject() : name);
  }

  /** A browser login's person. */
  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> granted) {
    Set<GrantedAuthority> mapped = new HashSet<>();
    for (GrantedAuthority authority : granted) {
      if (authority instanceof OidcUserAuthority user) {
        mapped.addAll(authorities(user.getIdToken().getClaims()));
      }
    }
    return mapped;
  }

  private static List<GrantedAuthority> authorities(Map<String, Object> claims) {
    if (!(claims.get(ROLES) instanceof Collection<?> roles)) {
      return List.of();
    }
    return roles.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(Roles.ALL::contains)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role))
        .toList();
  }
}

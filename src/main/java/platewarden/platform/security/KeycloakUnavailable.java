package platewarden.platform.security;

import platewarden.platform.Unavailable;

/** Keycloak does not do what it is asked now. Says nothing of whom it was asked about. */
final class KeycloakUnavailable extends RuntimeException implements Unavailable {

  private static final long serialVersionUID = 1L;

  KeycloakUnavailable(String message) {
    super(message);
  }
}

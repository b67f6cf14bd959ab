/**
 * Who is asking and through which door: roles, Keycloak, the security chains and the one table of
 * addresses.
 */
@NullMarked
package platewarden.platform.security;

import org.jspecify.annotations.NullMarked;

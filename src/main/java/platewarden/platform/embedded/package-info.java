/**
 * The embedded default: PostgreSQL, Elasticsearch and Keycloak as children of the application, on
 * loopback. The rest of the application sees only the addresses this package sets as properties.
 */
@NullMarked
package platewarden.platform.embedded;

import org.jspecify.annotations.NullMarked;

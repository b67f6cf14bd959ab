package platewarden;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A test against the whole application with its own PostgreSQL, Elasticsearch and Keycloak, on
 * ports beside the usual ones. All such tests share one application, started once a run: a test
 * makes its own data and does not count other tests'.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@TestPropertySource(
    properties = {
      "platewarden.data=target/it-data",
      "platewarden.demo.enabled=false",
      // Tests ask from one address.
      "platewarden.private-requests.per-minute=60000",
      // Goes with what a run leaves behind: the next one has another log.
      "platewarden.trail.tiles-directory=target/it-data/run/trail",
      // Tests look into the stores past the gateway; the one that wants it counted asks for it.
      "platewarden.reconciliation.first=1d",
      "platewarden.reconciliation.pause=300ms",
      "server.port=18080",
      "management.server.port=18081",
      "platewarden.services.postgresql.port=15480",
      "platewarden.services.elasticsearch.port=19280",
      "platewarden.services.keycloak.port=18180",
    })
public @interface PlatewardenIT {}

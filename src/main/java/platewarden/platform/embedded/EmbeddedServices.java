package platewarden.platform.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import platewarden.platform.security.RealmFile;

/**
 * The three services of the embedded default: started before the application's context, stopped
 * after it.
 */
final class EmbeddedServices {

  private static final int STEPS = 4;

  private final PrintStream console;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<Runnable> readiness = new ArrayList<>();

  private final Deque<Runnable> stops = new ArrayDeque<>();

  private EmbeddedServices(PrintStream console) {
    this.console = console;
  }

  /**
   * Starts them. PostgreSQL is ready on return; the other two go on starting beside the context.
   *
   * @throws ServiceDidNotStart saying what to do; nothing is left running then
   */
  static EmbeddedServices start(Environment environment, PrintStream console) {
    EmbeddedServices services = new EmbeddedServices(console);
    try {
      services.startAll(environment);
      return services;
    } catch (RuntimeException e) {
      services.stop();
      throw e;
    }
  }

  private void startAll(Environment environment) {
    Path data =
        Path.of(environment.getRequiredProperty("platewarden.data")).toAbsolutePath().normalize();
    Path artifacts = Artifacts.directory(environment);
    EmbeddedElasticsearch.endLeftover(data);
    EmbeddedKeycloak.endLeftover(data);
    EmbeddedPostgresql.endLeftover(data);
    int web = claim(environment, "server.port", "Platewarden");
    claim(environment, "management.server.port", "the health and metrics address");
    int postgresqlPort = claim(environment, "platewarden.services.postgresql.port", "PostgreSQL");
    int elasticsearchPort =
        claim(environment, "platewarden.services.elasticsearch.port", "Elasticsearch");
    int keycloakPort = claim(environment, "platewarden.services.keycloak.port", "Keycloak");

    say(1, "PostgreSQL", "starting");
    EmbeddedPostgresql postgresql = new EmbeddedPostgresql(data, postgresqlPort);
    stops.push(postgresql::stop);
    say(1, "PostgreSQL", "ready");
    say(2, "Elasticsearch", "starting");
    EmbeddedElasticsearch elasticsearch =
        new EmbeddedElasticsearch(data, artifacts, elasticsearchPort);
    stops.push(elasticsearch::stop);
    say(
        3,
        "Keycloak",
        EmbeddedKeycloak.isPrepared(data)
            ? "starting"
            : "preparing, this once; that takes half a minute");
    Secrets secrets = new Secrets(data.resolve("secrets"));
    EmbeddedKeycloak keycloak =
        new EmbeddedKeycloak(
            data,
            artifacts,
            keycloakPort,
            RealmFile.demonstration(),
            Map.of(
                "LPR_BASE_URL",
                "http://localhost:" + web,
                "LPR_WEB_SECRET",
                secrets.of("keycloak-client"),
                "LPR_ACCOUNTS_SECRET",
                secrets.of("keycloak-accounts"),
                "LPR_TRAIL_SECRET",
                secrets.of("keycloak-trail"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.of("keycloak-admin")));
    stops.push(keycloak::stop);
    say(4, "Platewarden", "starting");

    properties.put("spring.datasource.url", postgresql.jdbcUrl());
    properties.put("spring.datasource.username", "postgres");
    properties.put("spring.datasource.password", "");
    properties.put("platewarden.elasticsearch.url", elasticsearch.url());
    properties.put("platewarden.keycloak.url", keycloak.url());
    properties.put("platewarden.keycloak.client-secret", secrets.of("keycloak-client"));
    properties.put("platewarden.keycloak.accounts-secret", secrets.of("keycloak-accounts"));
    properties.put("platewarden.keycloak.trail-secret", secrets.of("keycloak-trail"));
    readiness.add(
        () -> {
          elasticsearch.awaitReady();
          say(2, "Elasticsearch", "ready");
        });
    readiness.add(
        () -> {
          keycloak.awaitReady();
          say(3, "Keycloak", "ready");
        });
  }

  private static int claim(Environment environment, String property, String use) {
    return Ports.claim(environment.getRequiredProperty(property, Integer.class), use, property);
  }

  /** The addresses, as the properties by which an external installation would name its own. */
  Map<String, Object> properties() {
    return properties;
  }

  void awaitReady() {
    readiness.forEach(Runnable::run);
  }

  /** Stops them, the last started first. Doing it twice changes nothing. */
  void stop() {
    if (!stops.isEmpty()) {
      console.println("Stopping Keycloak, Elasticsearch and PostgreSQL");
    }
    while (!stops.isEmpty()) {
      stops.pop().run();
    }
  }

  private void say(int step, String what, String state) {
    console.println(what + ": " + state + " (" + step + " of " + STEPS + ")");
  }
}

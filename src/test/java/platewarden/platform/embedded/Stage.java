package platewarden.platform.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and, where asked for, a real Elasticsearch, for long measurements. */
public final class Stage implements AutoCloseable {

  private final EmbeddedPostgresql postgresql;
  private final @Nullable EmbeddedElasticsearch elasticsearch;

  /** Starts them on these ports with their data under the folder; port 0 leaves the index out. */
  public Stage(Path data, int postgresqlPort, int elasticsearchPort) {
    Path home = data.toAbsolutePath();
    EmbeddedElasticsearch.endLeftover(home);
    EmbeddedPostgresql.endLeftover(home);
    postgresql = new EmbeddedPostgresql(home, postgresqlPort);
    elasticsearch =
        elasticsearchPort == 0
            ? null
            : new EmbeddedElasticsearch(
                home, Path.of("target/embedded").toAbsolutePath(), elasticsearchPort);
    if (elasticsearch != null) {
      elasticsearch.awaitReady();
    }
  }

  /** Where PostgreSQL is. */
  public String jdbcUrl() {
    return postgresql.jdbcUrl();
  }

  /** Where Elasticsearch is. */
  public String elasticsearchUrl() {
    return elasticsearch == null ? "" : elasticsearch.url();
  }

  @Override
  public void close() {
    if (elasticsearch != null) {
      elasticsearch.stop();
    }
    postgresql.stop();
  }
}

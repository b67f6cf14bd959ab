package platewarden.elastic;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * A single Elasticsearch node on loopback, as a child of the application.
 *
 * <p>Arguments: home, data, HTTP port. It leaves when its standard input ends, so that it never
 * outlives the application, however that died.
 */
public final class EmbeddedNode {

  private EmbeddedNode() {}

  /** Starts the node and waits for the end of standard input. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Settings settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("path.data", arguments[1])
            .put("path.logs", home.resolve("logs").toString())
            .put("cluster.name", "platewarden")
            .put("node.name", "embedded")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[2])
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            // A late write must fail rather than bring back the index of a destroyed day.
            .put("action.auto_create_index", "false")
            .put("action.destructive_requires_name", "true")
            .put("search.allow_expensive_queries", "false")
            .put("cluster.max_shards_per_node", "2000")
            .put("cluster.routing.allocation.disk.threshold_enabled", "false")
            .put("indices.requests.cache.size", "1%")
            .build();
    LogConfigurator.registerErrorListener();
    LogConfigurator.configureESLogging();
    LogConfigurator.setNodeName("embedded");
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> "embedded");
    LogConfigurator.configure(environment, true);
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir()), Set.of(), Map.of(), false);
    Node node = new Node(environment, plugins);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    node.close();
                  } catch (java.io.IOException e) {
                    e.printStackTrace();
                  }
                }));
    node.start();
    while (System.in.read() >= 0) {
      // Nothing is ever written here; the end is what is waited for.
    }
    System.exit(0);
  }
}

package platewarden.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.springframework.core.io.ClassPathResource;

/**
 * A real Elasticsearch node from Maven artifacts, in a JVM and on a class path of its own: its
 * logging and network libraries are not those of the application.
 */
final class EmbeddedElasticsearch {

  private static final String PACKAGE = "platewarden/elastic/";

  private final Path home;
  private final Path data;
  private final Path log;
  private final Path artifacts;
  private final int port;
  private final ChildProcess child;

  EmbeddedElasticsearch(Path directory, Path artifacts, int port) {
    this.home = directory.resolve("embedded/elasticsearch");
    this.data = directory.resolve("elasticsearch");
    this.log = directory.resolve("logs/elasticsearch.log");
    this.artifacts = artifacts.resolve("elasticsearch");
    this.port = port;
    try {
      prepare();
      this.child =
          ChildProcess.start(
              new ProcessBuilder(
                      Java.executable(),
                      "-Xms512m",
                      "-Xmx512m",
                      "-XX:+ExitOnOutOfMemoryError",
                      "-XX:-HeapDumpOnOutOfMemoryError",
                      "-Djava.io.tmpdir=" + home.resolve("tmp"),
                      "-Dlog4j2.disable.jmx=true",
                      "-cp",
                      home.resolve("classes") + File.pathSeparator + libraries() + "/*",
                      "platewarden.elastic.EmbeddedNode",
                      home.toString(),
                      data.toString(),
                      Integer.toString(port))
                  .directory(home.toFile())
                  .redirectErrorStream(true)
                  .redirectOutput(Redirect.appendTo(log.toFile())),
              memory(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path memory(Path directory) {
    return directory.resolve("run/elasticsearch");
  }

  static void endLeftover(Path directory) {
    ChildProcess.endLeftover(memory(directory));
  }

  private Path libraries() {
    return artifacts.resolve("lib");
  }

  /** Lays out the home that the node expects; cheap enough to do at every start. */
  private void prepare() throws IOException {
    if (!Files.isDirectory(libraries())) {
      throw new ServiceDidNotStart(
          "The Elasticsearch of the embedded default is not in "
              + libraries()
              + ". Build with Maven first, or set platewarden.services.artifacts.");
    }
    for (String folder :
        List.of("config", "plugins", "logs", "tmp", "classes", "modules/greeting")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.createDirectories(data);
    Files.createDirectories(log.getParent());
    copy("elastic/embedded/log4j2.properties", home.resolve("config/log4j2.properties"));
    layTransport(Files.createDirectories(home.resolve("modules/transport-netty4")));
    compile();
    Files.writeString(
        home.resolve("modules/greeting/plugin-descriptor.properties"),
        """
        description=Answers GET /
        version=1
        name=greeting
        classname=platewarden.elastic.RootPlugin
        java.version=17
        elasticsearch.version=%s
        """
            .formatted(serverVersion()));
    try (OutputStream file = Files.newOutputStream(home.resolve("modules/greeting/greeting.jar"));
        JarOutputStream jar = new JarOutputStream(file);
        Stream<Path> classes = Files.list(home.resolve("classes/" + PACKAGE))) {
      for (Path each :
          classes.filter(c -> c.getFileName().toString().startsWith("Root")).toList()) {
        jar.putNextEntry(new JarEntry(PACKAGE + each.getFileName()));
        Files.copy(each, jar);
        // On the class path as well it would be "jar hell", which the node refuses.
        Files.delete(each);
      }
    }
  }

  private void layTransport(Path module) throws IOException {
    Path source = artifacts.resolve("transport-netty4");
    try (Stream<Path> old = Files.list(module)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
    try (Stream<Path> jars = Files.list(source)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, module.resolve(jar.getFileName().toString()));
        if (jar.getFileName().toString().startsWith("transport-netty4")) {
          describe(jar, module.resolve("plugin-descriptor.properties"));
        }
      }
    }
  }

  /** Takes the descriptor out of the jar, without the line that wants a Java module. */
  private static void describe(Path jar, Path descriptor) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile());
        InputStream in =
            zip.getInputStream(
                zip.getEntry(
                    "META-INF/es-plugins/transport-netty4/plugin-descriptor.properties"))) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(descriptor, text.replaceAll("(?m)^modulename=.*$", ""));
    }
  }

  private String serverVersion() throws IOException {
    try (Stream<Path> jars = Files.list(libraries())) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.matches("elasticsearch-\\d.*\\.jar"))
          .map(name -> name.substring("elasticsearch-".length(), name.length() - ".jar".length()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Compiles the two classes of elastic/embedded against the server's own jars. */
  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new ServiceDidNotStart(
          "The embedded Elasticsearch needs a JDK 17, and this Java has no compiler. Start with a"
              + " JDK, or use external services (platewarden.embedded=false).");
    }
    Path sources = Files.createDirectories(home.resolve("sources"));
    for (String each : List.of("EmbeddedNode.java", "RootPlugin.java")) {
      copy("elastic/embedded/" + each, sources.resolve(each));
    }
    int result =
        compiler.run(
            null,
            OutputStream.nullOutputStream(),
            null,
            "-nowarn",
            "-proc:none",
            "-cp",
            jars(),
            "-d",
            home.resolve("classes").toString(),
            sources.resolve("EmbeddedNode.java").toString(),
            sources.resolve("RootPlugin.java").toString());
    if (result != 0) {
      throw new ServiceDidNotStart(
          "The launcher of the embedded Elasticsearch in " + sources + " does not compile.");
    }
  }

  /** The compiler, unlike the launcher, does not expand a star. */
  private String jars() throws IOException {
    try (Stream<Path> jars = Files.list(libraries())) {
      return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void awaitReady() {
    Readiness.await(
        url() + "/_cluster/health?wait_for_status=yellow&timeout=1s", child, "Elasticsearch", log);
  }

  void stop() {
    child.stop();
  }
}

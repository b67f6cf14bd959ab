package platewarden.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A real Keycloak from its Maven distribution, with realm {@code lpr} and the demo users. */
final class EmbeddedKeycloak {

  private final Path home;
  private final Path log;
  private final Path artifacts;
  private final int port;
  private final Map<String, String> environment;
  private final ChildProcess child;

  /**
   * Starts it; the first time this unpacks and builds it, which takes half a minute.
   *
   * @param realm the realm to import when it is not there yet, as JSON
   * @param environment what the realm's placeholders stand for, and the first administrator
   */
  EmbeddedKeycloak(
      Path directory, Path artifacts, int port, String realm, Map<String, String> environment) {
    this.home = directory.resolve("keycloak");
    this.log = directory.resolve("logs/keycloak.log");
    this.artifacts = artifacts;
    this.port = port;
    this.environment = environment;
    try {
      Files.createDirectories(log.getParent());
      prepare();
      Path imported = Files.createDirectories(home.resolve("data/import"));
      Files.writeString(imported.resolve("lpr-realm.json"), realm);
      this.child =
          ChildProcess.start(
              command(
                  List.of(
                      "start",
                      "--optimized",
                      // Without it JGroups would listen on every interface.
                      "--cache=local",
                      "--http-enabled=true",
                      "--hostname=http://localhost:" + port,
                      "--http-host=127.0.0.1",
                      "--http-port=" + port,
                      "--http-management-port=" + (port + 10),
                      "--import-realm")),
              memory(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path memory(Path directory) {
    return directory.resolve("run/keycloak");
  }

  static void endLeftover(Path directory) {
    ChildProcess.endLeftover(memory(directory));
  }

  static boolean isPrepared(Path directory) {
    return Files.exists(directory.resolve("keycloak").resolve(".built"));
  }

  private void prepare() throws IOException {
    Path built = home.resolve(".built");
    if (Files.exists(built)) {
      return;
    }
    Path zip = artifacts.resolve("keycloak.zip");
    if (!Files.exists(zip)) {
      throw new ServiceDidNotStart(
          "The Keycloak of the embedded default is not at "
              + zip
              + ". Build with Maven first, or set platewarden.services.artifacts.");
    }
    unpack(zip);
    try {
      int result =
          command(List.of("build", "--db=dev-file", "--health-enabled=true")).start().waitFor();
      if (result != 0) {
        throw new ServiceDidNotStart("Keycloak could not be prepared. See " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceDidNotStart("The start was interrupted", e);
    }
    Files.createFile(built);
  }

  private void unpack(Path zip) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(new BufferedInputStream(file))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path inside = Path.of(entry.getName());
        if (inside.getNameCount() < 2) {
          continue;
        }
        Path target = home.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(home)) {
          throw new IOException("An entry of " + zip + " leaves its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Plain Java instead of the distribution's script: one process to own and to stop. */
  private ProcessBuilder command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Java.executable(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap"
                    + ".forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
    if (arguments.get(0).equals("build")) {
      command.add("-Dkc.config.build-and-exit=true");
    }
    command.addAll(
        List.of(
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder;
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** The import ends after Keycloak says that it has started; the realm's own page tells. */
  void awaitReady() {
    Readiness.await(url() + "/realms/lpr/.well-known/openid-configuration", child, "Keycloak", log);
  }

  void stop() {
    child.stop();
  }
}

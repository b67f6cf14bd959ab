package platewarden.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL from Maven artifacts, durable: what is committed survives a power failure. */
final class EmbeddedPostgresql {

  private final Path data;
  private final Path binaries;
  private final Path log;
  private final int port;
  private final EmbeddedPostgres server;

  EmbeddedPostgresql(Path home, int port) {
    this.data = home.resolve("postgresql");
    this.binaries = home.resolve("embedded/postgresql");
    this.log = home.resolve("logs/postgresql.log");
    this.port = port;
    this.server = start();
  }

  private EmbeddedPostgres start() {
    try {
      Files.createDirectories(data);
      Files.createDirectories(binaries);
      Files.createDirectories(log.getParent());
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setDataDirectory(data)
          .setOverrideWorkingDirectory(binaries.toFile())
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPGStartupWait(Duration.ofMinutes(2))
          // The library turns these off for the sake of tests; here a commit is a promise.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("max_connections", "60")
          .setServerConfig("shared_buffers", "256MB")
          .setServerConfig("max_wal_size", "1GB")
          // Which statements look at reads is counted, also those inside functions.
          .setServerConfig("shared_preload_libraries", "pg_stat_statements")
          .setServerConfig("pg_stat_statements.track", "all")
          // A failing statement is logged without its text and without its parameters.
          .setServerConfig("log_min_error_statement", "panic")
          .setServerConfig("log_parameter_max_length_on_error", "0")
          .setOutputRedirector(Redirect.appendTo(log.toFile()))
          .setErrorRedirector(Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException | RuntimeException e) {
      throw new ServiceDidNotStart(
          "PostgreSQL did not start. What it said is in "
              + log
              + ". Its data in "
              + data
              + " were not changed.",
          e);
    }
  }

  /** Ends the server of a run that was killed; it has no clients any more. */
  static void endLeftover(Path home) {
    Path note = home.resolve("postgresql/postmaster.pid");
    try {
      if (!Files.exists(note)) {
        return;
      }
      List<String> lines = Files.readAllLines(note);
      Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
      if (leftover.isPresent()
          && leftover.get().info().command().orElse("").endsWith("postgres")
          && Path.of(lines.get(1)).equals(home.resolve("postgresql"))) {
        // Not SIGKILL: shared memory and the lock file would stay behind.
        leftover.get().destroy();
        leftover.get().onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
      }
    } catch (IOException | RuntimeException e) {
      throw new ServiceDidNotStart(
          "A PostgreSQL of an earlier run still holds "
              + note.getParent()
              + " and did not stop. End that process (its number is the first line of "
              + note
              + ") and start again.",
          e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
  }

  void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package platewarden.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child that is remembered on disk, so that the start after a kill -9 finds and ends what the
 * dead application left running.
 */
final class ChildProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path memory;

  private ChildProcess(Process process, Path memory) {
    this.process = process;
    this.memory = memory;
  }

  /** Starts the command and writes down which process it became. */
  static ChildProcess start(ProcessBuilder command, Path memory) {
    try {
      Files.createDirectories(memory.getParent());
      Process process = command.start();
      Files.writeString(memory, identity(process.toHandle()));
      return new ChildProcess(process, memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what an earlier run left behind, if it is still that same process. */
  static void endLeftover(Path memory) {
    try {
      if (!Files.exists(memory)) {
        return;
      }
      String written = Files.readString(memory);
      long pid = Long.parseLong(written.substring(0, written.indexOf(' ')));
      Optional<ProcessHandle> leftover = ProcessHandle.of(pid);
      if (leftover.isPresent() && identity(leftover.get()).equals(written)) {
        end(leftover.get());
      }
      Files.deleteIfExists(memory);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new ServiceDidNotStart(
          "The note of an earlier run in " + memory + " cannot be used. Delete that file.", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to stop, and after a while makes it. */
  void stop() {
    try {
      // Elasticsearch leaves when its standard input ends; the others on the signal.
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // A child that is gone has no input to close; there is nothing to stop.
    }
    process.descendants().forEach(ProcessHandle::destroy);
    end(process.toHandle());
    try {
      Files.deleteIfExists(memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops a process with SIGTERM, and with SIGKILL when it does not listen. */
  static void end(ProcessHandle handle) {
    handle.destroy();
    try {
      handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      handle.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handle.destroyForcibly();
    }
  }

  private static String identity(ProcessHandle handle) {
    return handle.pid() + " " + handle.info().startInstant().map(Object::toString).orElse("");
  }
}

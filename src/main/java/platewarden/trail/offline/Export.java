package platewarden.trail.offline;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** An export of the trail in a file: a head, and a line for each entry. */
final class Export implements AutoCloseable {

  private static final String FORMAT = "platewarden-trail-export";
  private static final int AT_ONCE = 2_000;

  private final BufferedReader file;
  private final String checkpoint;

  private Export(BufferedReader file, String checkpoint) {
    this.file = file;
    this.checkpoint = checkpoint;
  }

  /**
   * Opens a file, compressed with gzip or not.
   *
   * @throws IOException when it is no export
   */
  static Export open(Path path) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    raw.mark(2);
    boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                compressed ? new GZIPInputStream(raw, 1 << 16) : raw, StandardCharsets.UTF_8),
            1 << 16);
    String head = file.readLine();
    FlatJson read = FlatJson.read(head == null ? "" : head);
    String checkpoint = read.get("checkpoint");
    if (!FORMAT.equals(read.get("format")) || !"1".equals(read.get("v")) || checkpoint == null) {
      file.close();
      throw new IOException("The file does not begin as an export of the trail does");
    }
    return new Export(file, checkpoint);
  }

  /** The checkpoint that it was made for. */
  String checkpoint() {
    return checkpoint;
  }

  /** Checks each line on every processor there is, and gives the results in the file's order. */
  void entries(Consumer<CheckedEntry> to) throws IOException {
    int workers = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      Deque<Future<List<CheckedEntry>>> under = new ArrayDeque<>();
      for (List<String> lines = some(); !lines.isEmpty(); lines = some()) {
        List<String> batch = lines;
        under.add(pool.submit(() -> batch.stream().map(CheckedEntry::of).toList()));
        if (under.size() > 2 * workers) {
          under.remove().get().forEach(to);
        }
      }
      while (!under.isEmpty()) {
        under.remove().get().forEach(to);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("A line could not be checked", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<String> some() throws IOException {
    List<String> lines = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      String line = file.readLine();
      if (line == null) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package platewarden.intake.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.intake.CollectReads;
import platewarden.intake.CollectionAnswer;
import platewarden.intake.CollectionAnswer.RefusedRead;
import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.QuarantineFile;
import platewarden.intake.ReaderMessage;
import platewarden.law.Law;
import platewarden.law.Refused;
import platewarden.readers.Reader;
import platewarden.readers.Readers;

/**
 * Files of reads in our own format: an array, one read, or one read a line. The reader is the
 * folder's; who may write there is the operating system's affair. What cannot be taken is put into
 * the quarantine, and the rest is kept. A read past its limit is not put anywhere: nothing may keep
 * it.
 */
@Component("folderFiles")
class FolderFiles {

  /** A file taken apart: its reads, and the lines that are none. */
  private record Contents(List<JsonNode> reads, List<String> reasons, List<byte[]> unusable) {}

  private static final Logger LOG = LoggerFactory.getLogger(FolderFiles.class);

  private final Path root;
  private final Readers readers;
  private final LprAdapter adapter;
  private final CollectReads collectReads;
  private final QuarantineFile quarantine;
  private final Clock clock;

  FolderFiles(
      @Value("${platewarden.reads-directory:${platewarden.data:data}/reads}") Path root,
      Readers readers,
      LprAdapter adapter,
      CollectReads collectReads,
      QuarantineFile quarantine,
      Clock clock) {
    this.root = root.toAbsolutePath().normalize();
    this.readers = readers;
    this.adapter = adapter;
    this.collectReads = collectReads;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /**
   * Collects a file's reads, and deletes it once all of it is committed or sealed away. A file that
   * could not be taken for a reason that lies with us stays, and comes again.
   */
  public void collect(File file) {
    Path path = file.toPath().toAbsolutePath().normalize();
    try {
      collect(path);
      Files.delete(path);
    } catch (IOException | RuntimeException e) {
      // Neither the name nor the message, which may quote a plate.
      LOG.warn(
          "A file of reads could not be collected ({}). It stays in its folder and is tried again.",
          e.getClass().getSimpleName());
    }
  }

  private void collect(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    Optional<Reader> reader = reader(path);
    if (reader.isEmpty()) {
      quarantine.quarantine(null, List.of("the folder is not a registered reader's"), content);
      return;
    }
    Reader from = reader.get();
    Contents contents;
    try {
      contents = contents(content);
    } catch (MessageNotReadable e) {
      quarantine.quarantine(from.id(), List.of(String.valueOf(e.getMessage())), content);
      return;
    }
    try {
      collect(from, contents);
    } catch (Refused e) {
      quarantine.quarantine(from.id(), List.of(e.refusals().get(0).reason()), content);
      return;
    }
    if (!contents.unusable().isEmpty()) {
      quarantine.quarantine(from.id(), contents.reasons(), lines(contents.unusable()));
    }
  }

  private Optional<Reader> reader(Path file) {
    Path folder = file.getParent();
    return folder == null || !root.equals(folder.getParent())
        ? Optional.empty()
        : readers.find(folder.getFileName().toString());
  }

  private void collect(Reader reader, Contents contents) {
    List<JsonNode> reads = contents.reads();
    for (int from = 0; from < reads.size(); from += Delivery.MOST_READS) {
      List<JsonNode> some = reads.subList(from, Math.min(reads.size(), from + Delivery.MOST_READS));
      ReaderMessage message =
          new ReaderMessage(reader, adapter.format(), clock.instant(), new byte[0]);
      CollectionAnswer answer = collectReads.collect(adapter.delivery(message, some));
      for (RefusedRead refused : answer.refused()) {
        if (!refused.clause().equals(Law.DESTRUCTION)) {
          contents.reasons().add("read " + (from + refused.index() + 1) + ": " + refused.reason());
          contents.unusable().add(bytes(some.get(refused.index()).toString()));
        }
      }
    }
  }

  private static Contents contents(byte[] content) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      JsonNode root = Json.read(content);
      if (root.isArray()) {
        root.forEach(contents.reads()::add);
      } else {
        contents.reads().add(root);
      }
      return contents;
    } catch (MessageNotReadable whole) {
      List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
      for (int number = 1; number <= lines.size(); number++) {
        line(contents, number, lines.get(number - 1));
      }
      if (contents.reads().isEmpty()) {
        throw whole;
      }
      return contents;
    }
  }

  private static void line(Contents contents, int number, String line) {
    if (line.isBlank()) {
      return;
    }
    try {
      contents.reads().add(Json.read(bytes(line)));
    } catch (MessageNotReadable e) {
      contents.reasons().add("line " + number + " is not JSON");
      contents.unusable().add(bytes(line));
    }
  }

  private static byte[] lines(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

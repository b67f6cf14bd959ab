package platewarden.reads.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Sealed pictures of a day, one after the other in a file; a head before each says whose it is. A
 * million files would take a minute to delete, and each its own write to the disk. Whoever calls
 * sees to it that nobody else does anything with the file.
 *
 * <p>The file begins with a mark and how many pictures are in it. A picture is blanked where it
 * lies, and its head then names no read. What a crash cut off at the end is no picture; the next
 * one takes its place.
 */
final class PictureFile {

  private static final int MARK = 0x50570001;
  private static final int START = 2 * Integer.BYTES;
  private static final int HEAD = 2 * Integer.BYTES + 2 * Long.BYTES + Integer.BYTES;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Path file;

  PictureFile(Path file) {
    this.file = file;
  }

  /** A sealed picture. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only written
  record Sealed(UUID read, int number, byte[] bytes) {}

  private record Head(UUID read, int number, int length, long at) {
    long end() {
      return at + HEAD + length;
    }
  }

  /** Adds pictures at the end; on return they are on the disk. */
  void add(List<Sealed> pictures) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      int[] there = {0};
      long end =
          walk(
              channel,
              head -> {
                there[0] += head.read().equals(NOBODY) ? 0 : 1;
                return false;
              });
      if (end < channel.size()) {
        channel.truncate(end);
      }
      int length = pictures.stream().mapToInt(each -> HEAD + each.bytes().length).sum();
      ByteBuffer bytes = ByteBuffer.allocate(length);
      for (Sealed each : pictures) {
        head(bytes, each.read(), each.number(), each.bytes().length).put(each.bytes());
      }
      write(channel, bytes.flip(), Math.max(end, START));
      count(channel, there[0] + pictures.size());
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is sealed in the picture; empty when there is none. */
  Optional<byte[]> find(UUID read, int number) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Head[] found = new Head[1];
      walk(
          channel,
          head -> {
            if (head.read().equals(read) && head.number() == number) {
              found[0] = head;
            }
            return found[0] != null;
          });
      if (found[0] == null) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.allocate(found[0].length());
      read(channel, bytes, found[0].at() + HEAD);
      return Optional.of(bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes over pictures of these reads; how many there were. */
  int blank(Predicate<UUID> reads) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      int[] counted = {0, 0};
      walk(
          channel,
          head -> {
            if (head.read().equals(NOBODY)) {
              return false;
            }
            if (reads.test(head.read())) {
              ByteBuffer nothing = ByteBuffer.allocate(HEAD + head.length());
              head(nothing, NOBODY, 0, head.length()).rewind();
              write(channel, nothing, head.at());
              counted[0]++;
            } else {
              counted[1]++;
            }
            return false;
          });
      if (counted[0] > 0) {
        count(channel, counted[1]);
        channel.force(true);
      }
      return counted[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pictures of these reads there are. */
  int count(Predicate<UUID> reads) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int[] counted = {0};
      walk(
          channel,
          head -> {
            counted[0] += !head.read().equals(NOBODY) && reads.test(head.read()) ? 1 : 0;
            return false;
          });
      return counted[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pictures the file says are in it. */
  int pictures() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.allocate(START);
      return channel.size() < START ? 0 : read(channel, start, 0).getInt(Integer.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a walk by true. */
  private interface Visitor {
    boolean visit(Head head) throws IOException;
  }

  /** Goes from head to head; where the last whole picture ends. */
  private static long walk(FileChannel channel, Visitor visitor) throws IOException {
    long size = channel.size();
    long at = START;
    ByteBuffer bytes = ByteBuffer.allocate(HEAD);
    while (at + HEAD <= size) {
      read(channel, bytes.clear(), at);
      int mark = bytes.getInt();
      int length = bytes.getInt();
      Head head = new Head(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt(), length, at);
      if (mark != MARK || length < 0 || head.end() > size) {
        return at;
      }
      if (visitor.visit(head)) {
        return head.end();
      }
      at = head.end();
    }
    return Math.min(at, size);
  }

  private static ByteBuffer head(ByteBuffer into, UUID read, int number, int length) {
    return into.putInt(MARK)
        .putInt(length)
        .putLong(read.getMostSignificantBits())
        .putLong(read.getLeastSignificantBits())
        .putInt(number);
  }

  private static void count(FileChannel channel, int pictures) throws IOException {
    write(channel, ByteBuffer.allocate(START).putInt(MARK).putInt(pictures).flip(), 0);
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long to = at;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
  }

  private static ByteBuffer read(FileChannel channel, ByteBuffer into, long at) throws IOException {
    long from = at;
    while (into.hasRemaining()) {
      int count = channel.read(into, from);
      if (count < 0) {
        throw new IOException("A file of pictures ends in the middle of one");
      }
      from += count;
    }
    return into.flip();
  }
}

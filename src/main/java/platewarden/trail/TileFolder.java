package platewarden.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A log as files (C2SP tlog-tiles): {@code checkpoint}, {@code tile/<L>/<N>}, {@code
 * tile/entries/<N>}. Any web server can serve it, and whoever has it needs no server at all.
 */
public final class TileFolder {

  private static final int HEIGHT = 8;
  private static final int HASH = 32;
  private static final String ENTRIES = "entries";

  private final Path folder;

  /** The folder, which need not be there yet. */
  public TileFolder(Path folder) {
    this.folder = folder;
  }

  /** The note that was published last; empty before the first. */
  public Optional<String> checkpoint() throws IOException {
    Path file = folder.resolve("checkpoint");
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Publishes a note; whoever reads it finds all of its tiles. */
  public void publish(String note) throws IOException {
    write(folder.resolve("checkpoint"), note.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a tile of hashes. */
  public void hashes(int level, TilePath at, byte[] bytes) throws IOException {
    write(tile(Integer.toString(level), at), bytes);
  }

  /** Writes the leaves of a tile. */
  public void leaves(TilePath at, byte[] bytes) throws IOException {
    write(tile(ENTRIES, at), bytes);
  }

  /** The hashes of a tile, as they are on the disk. */
  public List<byte[]> hashes(int level, TilePath at) throws IOException {
    byte[] bytes = Files.readAllBytes(tile(Integer.toString(level), at));
    if (bytes.length != at.width() * HASH) {
      throw new IOException("Tile " + level + "/" + at + " is not whole");
    }
    List<byte[]> hashes = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += HASH) {
      hashes.add(Arrays.copyOfRange(bytes, from, from + HASH));
    }
    return hashes;
  }

  /** The leaves of a tile, as they are on the disk. */
  public List<byte[]> leaves(TilePath at) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(tile(ENTRIES, at)));
    List<byte[]> leaves = new ArrayList<>();
    while (bytes.remaining() >= 2) {
      byte[] leaf = new byte[Short.toUnsignedInt(bytes.getShort())];
      if (leaf.length > bytes.remaining()) {
        throw new IOException("Tile entries/" + at + " is not whole");
      }
      bytes.get(leaf);
      leaves.add(leaf);
    }
    if (bytes.hasRemaining() || leaves.size() != at.width()) {
      throw new IOException("Tile entries/" + at + " is not whole");
    }
    return leaves;
  }

  /** The tree of so many leaves, from the files. */
  public MerkleTree tree(long size) {
    return new MerkleTree(
        (level, position) -> {
          int below = level % HEIGHT;
          long first = position << below;
          long tile = first / TrailTiles.WIDTH;
          int from = (int) (first % TrailTiles.WIDTH);
          try {
            List<byte[]> hashes = hashes(level / HEIGHT, at(level / HEIGHT, tile, size));
            return MerkleTree.rootOf(hashes.subList(from, from + (1 << below)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Where a tile stands in the log of so many entries: whole, or as wide as it is by then. */
  public static TilePath at(int level, long tile, long size) {
    long hashes = size >> (HEIGHT * level);
    return new TilePath(tile, (int) Math.min(TrailTiles.WIDTH, hashes - tile * TrailTiles.WIDTH));
  }

  /** Removes what stood for a tile while it was not whole yet. */
  public void removeParts(int level, long tile) throws IOException {
    removeParts(Integer.toString(level), tile);
    if (level == 0) {
      removeParts(ENTRIES, tile);
    }
  }

  private void removeParts(String kind, long tile) throws IOException {
    Path whole = tile(kind, new TilePath(tile, TrailTiles.WIDTH));
    Path parts = whole.resolveSibling(whole.getFileName() + ".p");
    if (Files.isDirectory(parts)) {
      try (Stream<Path> files = Files.list(parts)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.delete(parts);
    }
  }

  private Path tile(String kind, TilePath at) {
    return folder.resolve("tile").resolve(kind).resolve(at.toString());
  }

  /** On return it is on the disk, whole, under its name; a reader sees all of it or nothing. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer content = ByteBuffer.wrap(bytes);
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

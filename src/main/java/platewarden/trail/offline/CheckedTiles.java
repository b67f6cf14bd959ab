package platewarden.trail.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import platewarden.trail.Frontier;
import platewarden.trail.MerkleTree;
import platewarden.trail.TileFolder;
import platewarden.trail.TilePath;
import platewarden.trail.TrailTiles;

/** Reads a log's files: the leaves give every hash anew, and each tile of hashes must have them. */
final class CheckedTiles implements Frontier.Grown {

  private static final int HEIGHT = 8;

  private final TileFolder files;
  private final long size;
  private final List<List<byte[]>> open = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private long tiles;

  CheckedTiles(TileFolder files, long size) {
    this.files = files;
    this.size = size;
  }

  /** Gives the hash of each leaf, the first first, until a file is missing. */
  void leaves(Consumer<byte[]> each) {
    for (long tile = 0; tile * TrailTiles.WIDTH < size; tile++) {
      try {
        files
            .leaves(TileFolder.at(0, tile, size))
            .forEach(leaf -> each.accept(MerkleTree.leaf(leaf)));
      } catch (IOException e) {
        wrong.add("Leaves from " + tile * TrailTiles.WIDTH + " on are not there, or not whole.");
        return;
      }
    }
    for (int level = 0; level < open.size(); level++) {
      if (!open.get(level).isEmpty()) {
        compare(level, (size >> (HEIGHT * (level + 1))));
      }
    }
  }

  @Override
  public void node(int level, long position, byte[] hash) {
    if (level % HEIGHT != 0) {
      return;
    }
    int of = level / HEIGHT;
    while (open.size() <= of) {
      open.add(new ArrayList<>());
    }
    open.get(of).add(hash);
    if (open.get(of).size() == TrailTiles.WIDTH) {
      compare(of, position / TrailTiles.WIDTH);
    }
  }

  private void compare(int level, long tile) {
    List<byte[]> hashes = open.get(level);
    TilePath at = new TilePath(tile, hashes.size());
    tiles++;
    try {
      List<byte[]> found = files.hashes(level, at);
      for (int i = 0; i < hashes.size(); i++) {
        if (!Arrays.equals(found.get(i), hashes.get(i))) {
          wrong.add("Tile " + level + "/" + at + " does not have the hashes of its leaves.");
          break;
        }
      }
    } catch (IOException e) {
      wrong.add("Tile " + level + "/" + at + " is not there, or not whole.");
    }
    hashes.clear();
  }

  /** How many tiles of hashes were compared. */
  long compared() {
    return tiles;
  }

  /** What is wrong, in sentences. */
  List<String> wrong() {
    return wrong;
  }
}

package platewarden.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the log as static files, after its entries were committed: first the tiles, then, once
 * what stands on the disk has the signed root, the checkpoint. Ended at any moment it goes on from
 * the checkpoint that it published last.
 */
@Component
public class WriteTiles {

  private static final Logger LOG = LoggerFactory.getLogger(WriteTiles.class);
  private static final int HEIGHT = 8;

  private final TrailLog log;
  private final TrailTiles tiles;
  private final TrailAlarms alarms;
  private final TileFolder folder;
  private boolean complained;
  private boolean changed;

  WriteTiles(
      TrailLog log,
      TrailTiles tiles,
      TrailAlarms alarms,
      @Value("${platewarden.trail.tiles-directory}") Path folder) {
    this.log = log;
    this.tiles = tiles;
    this.alarms = alarms;
    this.folder = new TileFolder(folder);
  }

  @Scheduled(
      initialDelayString = "${platewarden.trail.write-tiles:2s}",
      fixedDelayString = "${platewarden.trail.write-tiles:2s}")
  void regularly() {
    try {
      write();
      complained = false;
      if (changed) {
        alarms.end(TrailAlarms.Kind.HISTORY_CHANGED);
        changed = false;
      }
    } catch (HistoryChanged e) {
      changed = true;
      alarms.raise(TrailAlarms.Kind.HISTORY_CHANGED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      if (!complained) {
        LOG.error("The trail's files end before the trail; trying again", e);
        complained = true;
      }
    }
  }

  /**
   * Brings the files up to the newest checkpoint.
   *
   * @throws HistoryChanged when the log does not continue what was published; the files stay
   */
  public synchronized void write() throws IOException {
    String note = log.checkpoint();
    Optional<String> published = folder.checkpoint();
    if (published.isPresent() && published.get().equals(note)) {
      return;
    }
    Checkpoint now = read(note);
    long before = 0;
    if (published.isPresent()) {
      Checkpoint last = read(published.get());
      if (last.origin().equals(now.origin())) {
        continues(last, now);
        before = last.size();
      }
    }
    List<Whole> whole = writeTiles(before, now.size());
    check(whole, before, now);
    folder.publish(note);
    for (Whole tile : whole) {
      folder.removeParts(tile.level(), tile.tile());
    }
  }

  private static Checkpoint read(String note) {
    return Checkpoint.parse(Note.parse(note).text());
  }

  private void continues(Checkpoint last, Checkpoint now) {
    boolean grows =
        last.size() <= now.size()
            && (last.size() == 0
                || ConsistencyProof.holds(
                    last.size(),
                    now.size(),
                    last.root(),
                    now.root(),
                    log.consistency(last.size(), now.size())));
    if (!grows) {
      throw new HistoryChanged(
          String.format(
              "Files of %d entries were published; the log of %d does not continue them",
              last.size(), now.size()));
    }
  }

  private record Whole(int level, long tile) {}

  /**
   * Writes the tiles that the entries from {@code before} on are in; gives those that filled up.
   */
  private List<Whole> writeTiles(long before, long size) throws IOException {
    List<Whole> whole = new ArrayList<>();
    for (int level = 0; size >> (HEIGHT * level) > 0; level++) {
      long hashes = size >> (HEIGHT * level);
      for (long tile = before >> (HEIGHT * (level + 1)); tile * TrailTiles.WIDTH < hashes; tile++) {
        TilePath at = TileFolder.at(level, tile, size);
        folder.hashes(level, at, given(tiles.hashes(level, tile, at.width())));
        if (level == 0) {
          folder.leaves(at, given(tiles.leaves(tile, at.width())));
        }
        if (at.width() == TrailTiles.WIDTH) {
          whole.add(new Whole(level, tile));
        }
      }
    }
    return whole;
  }

  private static byte[] given(Optional<byte[]> tile) {
    return tile.orElseThrow(
        () -> new HistoryChanged("The trail in the database lacks a part of its tree"));
  }

  /** What is on the disk, and not what was meant to be, has the root that was signed. */
  private void check(List<Whole> whole, long before, Checkpoint now) throws IOException {
    long size = now.size();
    for (Whole tile : whole) {
      TilePath above = TileFolder.at(tile.level() + 1, tile.tile() / TrailTiles.WIDTH, size);
      byte[] root =
          MerkleTree.rootOf(
              folder.hashes(tile.level(), new TilePath(tile.tile(), TrailTiles.WIDTH)));
      int place = (int) (tile.tile() % TrailTiles.WIDTH);
      same(root, folder.hashes(tile.level() + 1, above).get(place));
    }
    for (long tile = before / TrailTiles.WIDTH; tile * TrailTiles.WIDTH < size; tile++) {
      TilePath at = TileFolder.at(0, tile, size);
      List<byte[]> hashes = folder.hashes(0, at);
      List<byte[]> leaves = folder.leaves(at);
      for (int i = 0; i < at.width(); i++) {
        same(MerkleTree.leaf(leaves.get(i)), hashes.get(i));
      }
    }
    try {
      same(folder.tree(size).root(size), now.root());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void same(byte[] found, byte[] signed) {
    if (!Arrays.equals(found, signed)) {
      throw new HistoryChanged("The trail's files do not have the root that was signed");
    }
  }
}

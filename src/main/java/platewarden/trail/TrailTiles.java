package platewarden.trail;

import java.util.Optional;

/** The tree and its leaves as static resources (C2SP tlog-tiles). */
public interface TrailTiles {

  /** Hashes in a whole tile. */
  int WIDTH = 256;

  /**
   * The hashes of a tile, one after the other.
   *
   * @param level 0 has leaf hashes; each hash above is the root of a whole tile below
   * @param width how many hashes: 256, or fewer at the right edge
   * @return empty when the log does not have them
   */
  Optional<byte[]> hashes(int level, long tile, int width);

  /** The leaves of a tile of level 0, each after its length in two bytes; never details. */
  Optional<byte[]> leaves(long tile, int width);
}

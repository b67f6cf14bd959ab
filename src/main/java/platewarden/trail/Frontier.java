package platewarden.trail;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a tree: enough to append leaves and to know the root, and nothing else. */
public final class Frontier {

  /** Gets each complete subtree as it comes to be, the leaf itself at level 0 first. */
  @FunctionalInterface
  public interface Grown {
    /** The root over leaves [position·2^level, (position+1)·2^level). */
    void node(int level, long position, byte[] hash);
  }

  private final List<byte[]> complete = new ArrayList<>();
  private long size;

  /** The edge of no leaves. */
  public Frontier() {}

  /** The edge of the first {@code size} leaves of stored nodes. */
  public Frontier(long size, MerkleTree.Nodes nodes) {
    long covered = 0;
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        complete.add(nodes.at(level, covered >> level));
        covered += 1L << level;
      }
    }
    this.size = size;
  }

  /** The same edge, to try something on. */
  public Frontier copy() {
    Frontier copy = new Frontier();
    copy.complete.addAll(complete);
    copy.size = size;
    return copy;
  }

  /** Appends a leaf's hash. */
  public void append(byte[] leaf, Grown grown) {
    byte[] hash = leaf;
    long position = size;
    int level = 0;
    grown.node(level, position, hash);
    while ((position & 1) == 1) {
      hash = MerkleTree.node(complete.remove(complete.size() - 1), hash);
      position >>= 1;
      level++;
      grown.node(level, position, hash);
    }
    complete.add(hash);
    size++;
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** The root now. */
  public byte[] root() {
    if (complete.isEmpty()) {
      return MerkleTree.rootOf(List.of());
    }
    byte[] root = complete.get(complete.size() - 1);
    for (int i = complete.size() - 2; i >= 0; i--) {
      root = MerkleTree.node(complete.get(i), root);
    }
    return root;
  }
}

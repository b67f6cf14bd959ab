package platewarden.trail;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root (RFC 6962) of leaves that come one after the other and are not kept: it holds one hash
 * for each power of two. Equal to {@link MerkleTree#rootOf} of the same leaves.
 */
public final class MerkleRoot {

  private final Deque<byte[]> complete = new ArrayDeque<>();
  private long size;

  /** Adds the next leaf hash. */
  public void add(byte[] leaf) {
    byte[] hash = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = MerkleTree.node(complete.pop(), hash);
    }
    complete.push(hash);
    size++;
  }

  /** How many leaves there were. */
  public long size() {
    return size;
  }

  /** The root of the leaves so far. */
  public byte[] root() {
    byte[] root = null;
    for (byte[] each : complete) {
      root = root == null ? each : MerkleTree.node(each, root);
    }
    return root == null ? MerkleTree.rootOf(java.util.List.of()) : root;
  }
}

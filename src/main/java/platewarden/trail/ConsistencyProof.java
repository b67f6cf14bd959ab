package platewarden.trail;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks what RFC 6962 section 2.1.2 proves, by the steps of RFC 9162 section 2.1.4.2. */
public final class ConsistencyProof {

  private ConsistencyProof() {}

  /**
   * Whether the tree of {@code newer} entries begins with that of {@code older}.
   *
   * @param older at least 1
   */
  public static boolean holds(
      long older, long newer, byte[] olderRoot, byte[] newerRoot, List<byte[]> proof) {
    if (older < 1 || older > newer) {
      return false;
    }
    if (older == newer) {
      return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
    }
    Iterator<byte[]> path = proof.iterator();
    boolean complete = Long.bitCount(older) == 1;
    if (!complete && !path.hasNext()) {
      return false;
    }
    byte[] before = complete ? olderRoot : path.next();
    byte[] after = before;
    long first = (older - 1) >> Long.numberOfTrailingZeros(~(older - 1));
    long last = (newer - 1) >> Long.numberOfTrailingZeros(~(older - 1));
    while (path.hasNext()) {
      byte[] hash = path.next();
      if (last == 0) {
        return false;
      }
      if ((first & 1) == 1 || first == last) {
        before = MerkleTree.node(hash, before);
        after = MerkleTree.node(hash, after);
        while ((first & 1) == 0 && first != 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleTree.node(after, hash);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, olderRoot) && Arrays.equals(after, newerRoot);
  }
}

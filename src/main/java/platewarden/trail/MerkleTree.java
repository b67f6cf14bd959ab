package platewarden.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of RFC 6962: roots and proofs from the roots of complete subtrees. It stores
 * nothing.
 */
public final class MerkleTree {

  /**
   * Gives the root of the complete subtree over leaves [position·2^level, (position+1)·2^level).
   */
  @FunctionalInterface
  public interface Nodes {
    /** The hash, 32 bytes. */
    byte[] at(int level, long position);
  }

  private final Nodes nodes;

  /** A tree over stored nodes. */
  public MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** SHA-256(0x00 || data). */
  public static byte[] leaf(byte[] data) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(data);
  }

  /** SHA-256(0x01 || left || right). */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /** The root over leaf hashes that are not stored anywhere. */
  public static byte[] rootOf(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256().digest();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int middle = (int) split(leaves.size());
    return node(rootOf(leaves.subList(0, middle)), rootOf(leaves.subList(middle, leaves.size())));
  }

  /** The root of the first {@code size} leaves; of no leaves, SHA-256 of nothing. */
  public byte[] root(long size) {
    return size == 0 ? sha256().digest() : hash(0, size);
  }

  /** The audit path of leaf {@code index} in the tree of {@code size} leaves. */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
    }
    List<byte[]> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return path;
  }

  /**
   * The root that a leaf and its audit path lead to (RFC 9162 section 2.1.3.2); empty when the path
   * is not one of leaf {@code index} in a tree of {@code size} leaves.
   */
  public static Optional<byte[]> rootFrom(
      long index, long size, byte[] leafHash, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] beside : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  private void inclusion(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      inclusion(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      inclusion(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /** The proof that the tree of {@code newer} leaves begins with the tree of {@code older}. */
  public List<byte[]> consistency(long older, long newer) {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException("A tree of " + newer + " has no past of " + older);
    }
    List<byte[]> proof = new ArrayList<>();
    if (older > 0 && older < newer) {
      consistency(older, 0, newer, true, proof);
    }
    return proof;
  }

  private void consistency(long older, long from, long to, boolean whole, List<byte[]> proof) {
    if (older == to) {
      if (!whole) {
        proof.add(hash(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (older <= middle) {
      consistency(older, from, middle, whole, proof);
      proof.add(hash(middle, to));
    } else {
      consistency(older, middle, to, false, proof);
      proof.add(hash(from, middle));
    }
  }

  private byte[] hash(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1 && from % width == 0) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.at(level, from >> level);
    }
    long middle = from + split(width);
    return node(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two smaller than the width. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

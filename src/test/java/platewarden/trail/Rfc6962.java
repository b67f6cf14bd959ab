package platewarden.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * An outsider's verifier, written from the text of RFC 6962 section 2.1 and the verification
 * algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2. It shares nothing with {@link MerkleTree}.
 */
public final class Rfc6962 {

  private Rfc6962() {}

  /** MTH of section 2.1 over the entries themselves. */
  static byte[] treeHead(List<byte[]> entries) {
    int n = entries.size();
    if (n == 0) {
      return sha256();
    }
    if (n == 1) {
      return leafHash(entries.get(0));
    }
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return sha256(new byte[] {1}, treeHead(entries.subList(0, k)), treeHead(entries.subList(k, n)));
  }

  /** The hash of an entry. */
  public static byte[] leafHash(byte[] entry) {
    return sha256(new byte[] {0}, entry);
  }

  /** The hash of an entry that is text. */
  public static byte[] leafHash(String entry) {
    return leafHash(entry.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The root over leaf hashes, built as a stack of complete subtrees: no recursion, no splitting.
   */
  public static byte[] rootOfLeafHashes(Iterable<byte[]> leaves) {
    java.util.ArrayDeque<byte[]> stack = new java.util.ArrayDeque<>();
    long count = 0;
    for (byte[] leaf : leaves) {
      byte[] hash = leaf;
      for (long i = count; (i & 1) == 1; i >>= 1) {
        hash = sha256(new byte[] {1}, stack.pop(), hash);
      }
      stack.push(hash);
      count++;
    }
    if (stack.isEmpty()) {
      return sha256();
    }
    byte[] root = stack.pop();
    while (!stack.isEmpty()) {
      root = sha256(new byte[] {1}, stack.pop(), root);
    }
    return root;
  }

  /** RFC 9162 section 2.1.3.2. */
  public static boolean includes(
      long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
    if (index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] r = leaf;
    for (byte[] p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = sha256(new byte[] {1}, p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = sha256(new byte[] {1}, r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(r, root);
  }

  /** RFC 9162 section 2.1.4.2; equal sizes have an empty proof and equal roots. */
  public static boolean consistent(
      long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    Iterator<byte[]> path = proof.iterator();
    boolean power = Long.bitCount(first) == 1;
    if (!power && !path.hasNext()) {
      return false;
    }
    byte[] fr = power ? firstRoot : path.next();
    byte[] sr = fr;
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    while (path.hasNext()) {
      byte[] c = path.next();
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = sha256(new byte[] {1}, c, fr);
        sr = sha256(new byte[] {1}, c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = sha256(new byte[] {1}, sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

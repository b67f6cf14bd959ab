package platewarden.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

  private static final int EXHAUSTIVE = 300;
  private static final int LARGEST = 5_000;

  private static final List<byte[]> ENTRIES =
      LongStream.range(0, LARGEST)
          .mapToObj(i -> ByteBuffer.allocate(8).putLong(i * i).array())
          .toList();
  private static final List<List<byte[]>> LEVELS = levels();
  private static final MerkleTree TREE =
      new MerkleTree((level, position) -> LEVELS.get(level).get((int) position));

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @ParameterizedTest
    @CsvSource({
      "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_roots_are_those_that_certificate_transparency_publishes(int size, String root) {
      List<byte[]> leaves =
          List.of(
                  "",
                  "00",
                  "10",
                  "2021",
                  "3031",
                  "40414243",
                  "5051525354555657",
                  "606162636465666768696a6b6c6d6e6f")
              .subList(0, size)
              .stream()
              .map(entry -> MerkleTree.leaf(HexFormat.of().parseHex(entry)))
              .toList();

      assertThat(MerkleTree.rootOf(leaves)).asHexString().isEqualToIgnoringCase(root);
      assertThat(Rfc6962.rootOfLeafHashes(leaves)).asHexString().isEqualToIgnoringCase(root);
    }

    @Test
    void every_leaf_of_every_small_tree_is_proven_and_no_other() {
      for (int size = 1; size <= EXHAUSTIVE; size++) {
        byte[] root = Rfc6962.treeHead(ENTRIES.subList(0, size));
        assertThat(TREE.root(size)).isEqualTo(root);
        assertThat(MerkleTree.rootOf(leaves(size))).isEqualTo(root);
        for (int index = 0; index < size; index++) {
          List<byte[]> path = TREE.inclusion(index, size);
          int other = (index + 1) % size;

          assertThat(Rfc6962.includes(index, size, leaf(index), path, root))
              .as("%s of %s", index, size)
              .isTrue();
          if (size > 1) {
            assertThat(Rfc6962.includes(other, size, leaf(index), path, root))
                .as("%s of %s as %s", index, size, other)
                .isFalse();
          }
        }
      }
    }

    @Test
    void every_small_tree_is_proven_to_begin_with_every_smaller_one() {
      List<byte[]> roots = new ArrayList<>();
      for (int size = 0; size <= EXHAUSTIVE; size++) {
        roots.add(Rfc6962.treeHead(ENTRIES.subList(0, size)));
      }
      for (int newer = 1; newer <= EXHAUSTIVE; newer++) {
        for (int older = 1; older <= newer; older++) {
          List<byte[]> proof = TREE.consistency(older, newer);

          assertThat(Rfc6962.consistent(older, newer, roots.get(older), roots.get(newer), proof))
              .as("%s within %s", older, newer)
              .isTrue();
        }
      }
    }
  }

  @Property
  void a_flipped_bit_anywhere_breaks_an_inclusion_proof(
      @ForAll @IntRange(min = 1, max = LARGEST) int size,
      @ForAll @LongRange(min = 0) long someLeaf,
      @ForAll @IntRange(min = 0) int someBit) {
    long index = someLeaf % size;
    byte[] root = TREE.root(size);
    List<byte[]> whole = new ArrayList<>();
    whole.add(leaf((int) index));
    whole.addAll(TREE.inclusion(index, size));
    whole.add(root);
    assertThat(includes(index, size, whole)).isTrue();

    assertThat(includes(index, size, flipped(whole, someBit))).isFalse();
  }

  private static boolean includes(long index, long size, List<byte[]> whole) {
    int last = whole.size() - 1;
    return Rfc6962.includes(index, size, whole.get(0), whole.subList(1, last), whole.get(last));
  }

  @Property
  void a_flipped_bit_anywhere_breaks_a_consistency_proof(
      @ForAll @IntRange(min = 1, max = LARGEST) int newer,
      @ForAll @IntRange(min = 0) int someSize,
      @ForAll @IntRange(min = 0) int someBit) {
    int older = 1 + someSize % newer;
    List<byte[]> whole = new ArrayList<>();
    whole.add(TREE.root(older));
    whole.addAll(TREE.consistency(older, newer));
    whole.add(TREE.root(newer));
    assertThat(consistent(older, newer, whole)).isTrue();

    assertThat(consistent(older, newer, flipped(whole, someBit))).isFalse();
  }

  private static boolean consistent(long older, long newer, List<byte[]> whole) {
    int last = whole.size() - 1;
    return Rfc6962.consistent(older, newer, whole.get(0), whole.get(last), whole.subList(1, last));
  }

  @Property
  void a_rewritten_past_has_no_consistency_proof(
      @ForAll @IntRange(min = 2, max = 200) int newer,
      @ForAll @IntRange(min = 0) int someSize,
      @ForAll @IntRange(min = 0) int someLeaf) {
    int older = 1 + someSize % (newer - 1);
    List<byte[]> rewritten = new ArrayList<>(ENTRIES.subList(0, older));
    rewritten.set(someLeaf % older, new byte[] {1});

    assertThat(
            Rfc6962.consistent(
                older,
                newer,
                Rfc6962.treeHead(rewritten),
                TREE.root(newer),
                TREE.consistency(older, newer)))
        .isFalse();
  }

  @Test
  void what_the_tree_does_not_have_is_refused() {
    assertThatThrownBy(() -> TREE.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.consistency(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<byte[]> flipped(List<byte[]> hashes, int someBit) {
    int bit = someBit % (hashes.size() * 256);
    List<byte[]> copy = new ArrayList<>(hashes);
    byte[] changed = copy.get(bit / 256).clone();
    changed[bit % 256 / 8] ^= (byte) (1 << (bit % 8));
    copy.set(bit / 256, changed);
    return copy;
  }

  private static byte[] leaf(int index) {
    return LEVELS.get(0).get(index);
  }

  private static List<byte[]> leaves(int size) {
    return LEVELS.get(0).subList(0, size);
  }

  /** The roots of all complete subtrees, from the entries alone. */
  private static List<List<byte[]>> levels() {
    List<List<byte[]>> levels = new ArrayList<>();
    for (int width = 1; width <= LARGEST; width *= 2) {
      List<byte[]> level = new ArrayList<>();
      for (int from = 0; from + width <= LARGEST; from += width) {
        level.add(Rfc6962.treeHead(ENTRIES.subList(from, from + width)));
      }
      levels.add(level);
    }
    return levels;
  }

  @Test
  void a_root_of_leaves_that_are_not_kept_is_the_root_of_the_same_leaves() {
    java.util.List<byte[]> leaves = new java.util.ArrayList<>();
    MerkleRoot streaming = new MerkleRoot();
    for (int size = 0; size <= 300; size++) {
      assertThat(streaming.root()).as("%d leaves", size).isEqualTo(MerkleTree.rootOf(leaves));
      assertThat(streaming.size()).isEqualTo(size);
      byte[] leaf = MerkleTree.leaf(new byte[] {(byte) size, (byte) (size >> 8)});
      leaves.add(leaf);
      streaming.add(leaf);
    }
  }
}

package platewarden.audit.controls.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import platewarden.audit.ControlException;
import platewarden.audit.Period;
import platewarden.audit.controls.Evidence.Found;
import platewarden.audit.controls.LookFurther;
import platewarden.trail.Frontier;
import platewarden.trail.MerkleTree;

/**
 * Builds the trail's tree again from the texts of its leaves, from the first entry on, and compares
 * its root with that of every checkpoint that was signed: stronger than a consistency proof between
 * two of them.
 */
@Repository
class LookIntoTree implements LookFurther {

  private static final int CONTROL = 37;
  private static final int AT_ONCE = 5_000;

  private final JdbcTemplate jdbc;

  LookIntoTree(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    jdbc.setFetchSize(AT_ONCE);
  }

  @Override
  public int control() {
    return CONTROL;
  }

  @Override
  public Found look(Period period, Found found) {
    Map<Long, byte[]> roots = new TreeMap<>();
    jdbc.query(
        "select size, root from trail_checkpoints where signed_at < ? order by size",
        row -> {
          roots.put(row.getLong(1), row.getBytes(2));
        },
        Timestamp.from(period.asOf()));
    List<ControlException> exceptions = new ArrayList<>(found.exceptions());
    Frontier tree = new Frontier();
    long[] right = {0};
    long size = roots.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    jdbc.query(
        "select position, leaf, leaf_hash from trail_entries where position < ? order by position",
        row -> {
          long position = row.getLong(1);
          byte[] hash = MerkleTree.leaf(row.getString(2).getBytes(StandardCharsets.UTF_8));
          if (position != tree.size() && exceptions.stream().noneMatch(LookIntoTree::isGap)) {
            exceptions.add(wrong("gap", tree.size(), "no entry stands in this place"));
          }
          if (!Arrays.equals(hash, row.getBytes(3))) {
            exceptions.add(wrong("entry", position, "its text is not what its hash was made of"));
          }
          tree.append(hash, (level, place, node) -> {});
          byte[] root = roots.get(tree.size());
          if (root != null) {
            if (Arrays.equals(root, tree.root())) {
              right[0]++;
            } else {
              exceptions.add(
                  wrong("checkpoint", tree.size(), "the entries before it do not give its root"));
            }
          }
        },
        size);
    if (tree.size() < size) {
      exceptions.add(wrong("gap", tree.size(), "entries under a signed checkpoint are missing"));
    }
    Map<String, String> figures = new LinkedHashMap<>(found.figures());
    figures.put("Checkpoints whose root the entries give", String.valueOf(right[0]));
    figures.put("Entries in the tree", String.valueOf(tree.size()));
    String whole = tree.size() == 0 ? "" : "0-" + (tree.size() - 1);
    return new Found(roots.size(), roots.size(), figures, exceptions, whole);
  }

  private static boolean isGap(ControlException each) {
    return each.subjectType().equals("gap");
  }

  private static ControlException wrong(String type, long at, String finding) {
    return new ControlException(type, String.valueOf(at), finding, "");
  }
}

package platewarden.trail.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import platewarden.trail.MerkleTree;

/**
 * What an export's line says of one entry, after everything was checked that the line alone tells.
 *
 * @param index its place
 * @param leafHash computed from the leaf
 * @param problem what is wrong with it, null for nothing
 * @param committed whether its details are there and are what the leaf commits to
 * @param detailsMissing whether there are no details although its partition is not the private one
 * @param destroyed the places whose details it says were destroyed, as {@code 3-7,9}
 * @param rotation the note by which one of the log's keys names its successor
 */
@SuppressWarnings("ArrayRecordComponent") // a hash on its way into the tree
record CheckedEntry(
    long index,
    byte[] leafHash,
    @Nullable String problem,
    boolean committed,
    boolean detailsMissing,
    @Nullable String destroyed,
    @Nullable String rotation) {

  private static final String[] IN_EVERY_LEAF = {"id", "partition"};
  private static final String[] OF_WHAT_WAS_DONE = {
    "action", "actor", "subjectType", "subjectId", "outcome", "clause"
  };
  private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(CheckedEntry::mac);

  static CheckedEntry of(String line) {
    long index = -1;
    byte[] hash = new byte[0];
    try {
      FlatJson shown = FlatJson.read(line);
      index = Long.parseLong(need(shown, "index"));
      String leaf = need(shown, "leaf");
      hash = MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8));
      return check(index, hash, shown, leaf);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      return broken(index, hash, "cannot be read");
    }
  }

  private static CheckedEntry check(long index, byte[] hash, FlatJson shown, String text)
      throws IOException {
    if (!Base64.getEncoder().encodeToString(hash).equals(shown.get("leafHash"))) {
      return broken(index, hash, "its leaf does not have the hash that is stored for it");
    }
    FlatJson leaf = FlatJson.read(text);
    String details = shown.get("details");
    String key = shown.get("commitmentKey");
    if ((details == null) != (key == null)) {
      return broken(index, hash, "its details are there in part");
    }
    boolean there = details != null && key != null;
    FlatJson within = null;
    FlatJson said = null;
    String action = leaf.get("action");
    if (details != null && key != null) {
      if (!commitment(key, details).equals(leaf.get("commitment"))) {
        return broken(index, hash, "its details are not those that its leaf commits to");
      }
      within = FlatJson.read(details);
      said =
          action != null && action.startsWith("Trail") ? FlatJson.within(details, "details") : null;
    }
    String wrong = difference(shown, leaf, within);
    if (wrong != null) {
      return broken(index, hash, "the log shows another " + wrong + " than its leaf has");
    }
    return new CheckedEntry(
        index,
        hash,
        null,
        there,
        !there && !isPrivate(leaf),
        said != null && "TrailDetailsDestroyed".equals(action) ? said.get("entries") : null,
        said != null && "TrailKeyRotated".equals(action) ? said.get("statement") : null);
  }

  /** The name of a field that is shown otherwise than the leaf, or the details, have it. */
  private static @Nullable String difference(
      FlatJson shown, FlatJson leaf, @Nullable FlatJson details) {
    for (String field : IN_EVERY_LEAF) {
      if (!Objects.equals(shown.get(field), leaf.get(field))) {
        return field;
      }
    }
    if (!Instant.parse(need(shown, "time")).equals(Instant.parse(need(leaf, "time")))) {
      return "time";
    }
    for (String field : OF_WHAT_WAS_DONE) {
      String said = leaf.get(field);
      if (said == null && details != null) {
        said = details.get(field);
      }
      String seen = shown.get(field);
      // What a private entry says may be withheld; something else may not be said instead.
      boolean withheld = seen == null && isPrivate(leaf);
      if (!withheld && !Objects.equals(said, seen)) {
        return field;
      }
    }
    return null;
  }

  private static boolean isPrivate(FlatJson leaf) {
    return "PRIVATE".equals(leaf.get("partition"));
  }

  private static CheckedEntry broken(long index, byte[] hash, String problem) {
    return new CheckedEntry(index, hash, problem, false, false, null, null);
  }

  private static String need(FlatJson object, String name) {
    String value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }

  private static String commitment(String key, String details) {
    try {
      Mac mac = MAC.get();
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(details.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Mac mac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

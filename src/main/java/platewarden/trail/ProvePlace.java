package platewarden.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Proves that an entry of the public partition is on the trail as it was written, the way an
 * outsider does it: its details are what its leaf commits to, its leaf is in the tree by an
 * inclusion proof, and the tree's root is the one in a signed checkpoint.
 */
@Service
public final class ProvePlace {

  private final TrailLog log;
  private final TrailKeys keys;

  /** Proves on this log. */
  public ProvePlace(TrailLog log, TrailKeys keys) {
    this.log = log;
    this.keys = keys;
  }

  /**
   * An entry that is proved.
   *
   * @param size how many entries the checkpoint covers
   */
  public record Proved(TrailEntry entry, long size) {}

  /**
   * The first entry about the subject that the condition fits and that is proved.
   *
   * @param which asked of entries whose details are what their leaf commits to
   */
  public Optional<Proved> find(String subjectType, String subjectId, Predicate<TrailEntry> which) {
    Note note = Note.parse(log.checkpoint());
    if (!isSigned(note)) {
      return Optional.empty();
    }
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    return log.about(subjectType, subjectId).stream()
        .filter(entry -> committed(entry) && which.test(entry) && isIn(entry, checkpoint))
        .findFirst()
        .map(entry -> new Proved(entry, checkpoint.size()));
  }

  /** Whether a key of this log, of now or of before, signed the note. */
  public boolean isSigned(Note note) {
    return keys.everyKey().stream().map(VerifierKey::parse).anyMatch(key -> key.verifies(note));
  }

  private boolean isIn(TrailEntry entry, Checkpoint checkpoint) {
    byte[] leaf = MerkleTree.leaf(entry.leaf().getBytes(StandardCharsets.UTF_8));
    if (entry.index() >= checkpoint.size()) {
      return false;
    }
    List<byte[]> path = log.inclusion(entry.index(), checkpoint.size());
    return MerkleTree.rootFrom(entry.index(), checkpoint.size(), leaf, path)
        .filter(root -> Arrays.equals(root, checkpoint.root()))
        .isPresent();
  }

  private static boolean committed(TrailEntry entry) {
    String details = entry.details();
    byte[] key = entry.commitmentKey();
    if (details == null || key == null) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String commitment =
          Base64.getEncoder().encodeToString(mac.doFinal(details.getBytes(StandardCharsets.UTF_8)));
      // The commitment is the last word of a leaf, and base64 needs no escapes in JSON.
      return entry.leaf().endsWith("\"commitment\":\"" + commitment + "\"}");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package platewarden.audit.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import platewarden.trail.Checkpoint;
import platewarden.trail.MerkleTree;
import platewarden.trail.Note;
import platewarden.trail.VerifierKey;

/**
 * What a look at an audit pack found.
 *
 * @param right what was checked and is right
 * @param wrong what is not
 */
public record CheckedPack(List<String> right, List<String> wrong) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the lists. */
  public CheckedPack {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /** Checks a pack against these keys. */
  public static CheckedPack of(byte[] zip, List<VerifierKey> keys) {
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try {
      Map<String, byte[]> files = PackFile.unzip(zip);
      signature(files, keys, right, wrong);
      files(files, right, wrong);
      trail(files, keys, right, wrong);
      // Two packs of the same files may still differ in the bytes between them.
      if (wrong.isEmpty() && !Arrays.equals(zip, PackFile.zip(files))) {
        wrong.add("between the files stands something that no manifest covers");
      }
    } catch (IOException | IllegalArgumentException broken) {
      wrong.add("the file is no whole ZIP file of an audit pack");
    }
    return new CheckedPack(right, wrong);
  }

  private static void signature(
      Map<String, byte[]> files, List<VerifierKey> keys, List<String> right, List<String> wrong) {
    Note note = Note.parse(text(files, PackFile.SIGNATURE));
    VerifierKey signer = keys.stream().filter(key -> key.verifies(note)).findFirst().orElse(null);
    List<String> lines = note.text().lines().toList();
    if (signer == null) {
      wrong.add("the signature is not that of the key, or what was signed was changed");
    } else if (!lines.get(0).equals(PackFile.SIGNED)
        || !lines.contains("manifest-sha256 " + PackFile.sha256(file(files, PackFile.MANIFEST)))
        || !lines.contains("results-sha256 " + PackFile.sha256(file(files, PackFile.RESULTS)))) {
      wrong.add("what was signed is another pack");
    } else {
      right.add("the signature is that of the key " + signer.name() + " and covers the manifest");
      lines.stream()
          .filter(line -> line.matches("(id|from|to|as-of|made|results-sha256) .*"))
          .forEach(line -> right.add("signed is: " + line));
    }
  }

  private static void files(Map<String, byte[]> files, List<String> right, List<String> wrong)
      throws IOException {
    Set<String> named = new TreeSet<>(Set.of(PackFile.MANIFEST, PackFile.SIGNATURE));
    for (JsonNode each : JSON.readTree(file(files, PackFile.MANIFEST)).path("files")) {
      String name = each.path("name").asText();
      named.add(name);
      if (!files.containsKey(name)) {
        wrong.add("the file " + name + " is missing");
      } else if (!PackFile.sha256(file(files, name)).equals(each.path("sha256").asText())) {
        wrong.add("the file " + name + " was changed: its SHA-256 is not that of the manifest");
      }
    }
    files.keySet().stream()
        .filter(name -> !named.contains(name))
        .forEach(name -> wrong.add("the file " + name + " is in no manifest"));
    if (wrong.isEmpty()) {
      JsonNode controls = JSON.readTree(file(files, PackFile.RESULTS)).path("controls");
      right.add("all %d files are as they were signed".formatted(files.size()));
      right.add("the results are of %d controls".formatted(controls.size()));
    }
  }

  private static void trail(
      Map<String, byte[]> files, List<VerifierKey> keys, List<String> right, List<String> wrong)
      throws IOException {
    Note note = Note.parse(text(files, PackFile.CHECKPOINT));
    if (keys.stream().noneMatch(key -> key.verifies(note))) {
      wrong.add("the checkpoint is not signed by the key");
      return;
    }
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    JsonNode proof = JSON.readTree(file(files, PackFile.PROOF));
    String leaf = proof.path("leaf").asText();
    String details = proof.path("details").asText();
    List<byte[]> path = new ArrayList<>();
    proof.path("hashes").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
    boolean inTree =
        MerkleTree.rootFrom(
                proof.path("index").asLong(),
                checkpoint.size(),
                MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)),
                path)
            .filter(root -> Arrays.equals(root, checkpoint.root()))
            .isPresent();
    String results = PackFile.sha256(file(files, PackFile.RESULTS));
    if (!inTree) {
      wrong.add("the entry of the pack is not in the tree of the checkpoint");
    } else if (!committed(leaf, details, proof.path("commitmentKey").asText())) {
      wrong.add("what the entry says is not what its leaf commits to");
    } else if (!JSON.readTree(details)
        .path("details")
        .path("resultsSha256")
        .asText()
        .equals(results)) {
      wrong.add("the entry on the trail speaks of other results");
    } else {
      right.add(
          "the trail has these results at place %d of %d, by an inclusion proof to a signed checkpoint"
              .formatted(proof.path("index").asLong(), checkpoint.size()));
    }
  }

  private static boolean committed(String leaf, String details, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      String commitment =
          Base64.getEncoder().encodeToString(mac.doFinal(details.getBytes(StandardCharsets.UTF_8)));
      return leaf.endsWith("\"commitment\":\"" + commitment + "\"}");
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return false;
    }
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(file(files, name), StandardCharsets.UTF_8);
  }
}

package platewarden.investigation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import platewarden.investigation.offline.Repack;

/**
 * A bag as RFC 8493 says, in a ZIP file: payload under {@code data/}, {@code manifest-sha256.txt}
 * over it, {@code tagmanifest-sha256.txt} over what describes it, and a signed note over the
 * latter. The same contents always give the same bytes: names in order, one time, nothing
 * compressed.
 */
final class Bag {

  static final String SIGNATURE = "signature.note";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private final Map<String, byte[]> payload = new TreeMap<>();
  private final Map<String, byte[]> tags = new TreeMap<>();

  void add(String name, byte[] content) {
    payload.put("data/" + name, content);
  }

  void add(String name, String content) {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes the payload has, and in how many files. */
  String oxum() {
    return payload.values().stream().mapToLong(each -> each.length).sum() + "." + payload.size();
  }

  void describe(String name, String content) {
    tags.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The ZIP file.
   *
   * @param sign makes a signed note of the digest of the tag manifest
   */
  byte[] zip(UnaryOperator<String> sign) {
    describe("bagit.txt", DECLARATION);
    describe(MANIFEST, manifest(payload));
    String tagManifest = manifest(tags);
    Map<String, byte[]> all = new TreeMap<>(payload);
    all.putAll(tags);
    all.put(TAG_MANIFEST, tagManifest.getBytes(StandardCharsets.UTF_8));
    String digest = TakeCaseFile.sha256(tagManifest.getBytes(StandardCharsets.UTF_8));
    all.put(SIGNATURE, sign.apply(digest).getBytes(StandardCharsets.UTF_8));
    return Repack.of(all);
  }

  private static String manifest(Map<String, byte[]> files) {
    StringBuilder manifest = new StringBuilder();
    files.forEach(
        (name, content) ->
            manifest.append(TakeCaseFile.sha256(content)).append("  ").append(name).append('\n'));
    return manifest.toString();
  }
}

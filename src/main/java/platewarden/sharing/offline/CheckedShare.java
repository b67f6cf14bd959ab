package platewarden.sharing.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import platewarden.trail.Note;
import platewarden.trail.VerifierKey;

/**
 * What a look at a shared package found.
 *
 * @param right what was checked and is right
 * @param wrong what is not
 * @param over parts that are to be destroyed by now
 */
public record CheckedShare(List<String> right, List<String> wrong, List<String> over) {

  /** Copies the lists. */
  public CheckedShare {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
    over = List.copyOf(over);
  }

  /** Checks a package against these keys, as of an instant. */
  public static CheckedShare of(byte[] zip, List<VerifierKey> keys, Instant now) {
    Map<String, byte[]> files;
    JsonNode manifest;
    try {
      files = SharedPackage.unzip(zip);
      manifest = JsonMapper.builder().build().readTree(file(files, SharedPackage.MANIFEST));
    } catch (IOException broken) {
      return new CheckedShare(
          List.of(), List.of("the file is no whole ZIP file of a shared package"), List.of());
    }
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> over = new ArrayList<>();
    signature(files, keys, right, wrong);
    Set<String> named = new TreeSet<>(Set.of(SharedPackage.MANIFEST, SharedPackage.SIGNATURE));
    compare(
        files,
        SharedPackage.NOTICE,
        manifest.path("noticeSha256").asText(),
        "the confidentiality notice is the one that was sent",
        right,
        wrong);
    named.add(SharedPackage.NOTICE);
    for (JsonNode day : manifest.path("days")) {
      String part = day.path("part").asText();
      named.add(part);
      compare(
          files,
          part,
          day.path("sha256").asText(),
          "%s holds %d sealed reads, as sent; destroy by %s"
              .formatted(part, day.path("reads").asInt(), day.path("destroyBy").asText()),
          right,
          wrong);
      if (isOver(day.path("destroyBy").asText(), now)) {
        over.add(part + " was to be destroyed by " + day.path("destroyBy").asText());
      }
    }
    files.keySet().stream()
        .filter(name -> !named.contains(name))
        .forEach(name -> wrong.add("the file " + name + " is in no manifest"));
    // Two packages of the same files may still differ in the bytes between them.
    if (wrong.isEmpty() && !Arrays.equals(zip, SharedPackage.zip(files))) {
      wrong.add("between the files stands something that no manifest covers");
    }
    return new CheckedShare(right, wrong, over);
  }

  private static void signature(
      Map<String, byte[]> files, List<VerifierKey> keys, List<String> right, List<String> wrong) {
    Note note;
    try {
      note = Note.parse(new String(file(files, SharedPackage.SIGNATURE), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException none) {
      wrong.add("there is no signature");
      return;
    }
    VerifierKey signer = keys.stream().filter(key -> key.verifies(note)).findFirst().orElse(null);
    List<String> lines = note.text().lines().toList();
    if (signer == null) {
      wrong.add("the signature is not that of the key, or what was signed was changed");
    } else if (!lines.get(0).equals(SharedPackage.SIGNED)
        || !lines.contains("manifest-sha256 " + sha256(file(files, SharedPackage.MANIFEST)))) {
      wrong.add("what was signed is another package");
    } else {
      right.add("the signature is that of the key " + signer.name() + " and covers the manifest");
      lines.stream()
          .filter(line -> line.matches("(id|made|reads) .*"))
          .forEach(line -> right.add("signed is: " + line));
    }
  }

  private static void compare(
      Map<String, byte[]> files,
      String name,
      String digest,
      String sentence,
      List<String> right,
      List<String> wrong) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      wrong.add("the file " + name + " is missing");
    } else if (!digest.equals(sha256(bytes))) {
      wrong.add("the file " + name + " was changed: its SHA-256 is not that of the manifest");
    } else {
      right.add(sentence);
    }
  }

  /** What says no instant is taken as over. */
  private static boolean isOver(String destroyBy, Instant now) {
    try {
      return !Instant.parse(destroyBy).isAfter(now);
    } catch (DateTimeException none) {
      return true;
    }
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

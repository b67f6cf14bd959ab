package platewarden.investigation.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import platewarden.trail.Note;
import platewarden.trail.VerifierKey;

/**
 * What a look at a package found.
 *
 * @param right what was checked and is right
 * @param wrong what is not
 */
public record CheckedPackage(List<String> right, List<String> wrong) {

  private static final String FOLDER = "evidence/";
  private static final String SIGNATURE = "signature.note";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  private static final int MOST_FILES = 10_000;
  private static final int MOST_BYTES = 1 << 30;

  /** Copies the lists. */
  public CheckedPackage {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /** Checks a package against these keys. */
  public static CheckedPackage of(byte[] zip, List<VerifierKey> keys) {
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Map<String, byte[]> files;
    try {
      files = unpack(zip);
    } catch (IOException | IllegalArgumentException broken) {
      return new CheckedPackage(
          List.of(), List.of("the file is no whole ZIP file of one evidence folder"));
    }
    List<String> missing =
        List.of("bagit.txt", "bag-info.txt", MANIFEST, TAG_MANIFEST, SIGNATURE).stream()
            .filter(name -> !files.containsKey(name))
            .toList();
    if (!missing.isEmpty()) {
      return new CheckedPackage(
          List.of(), List.of("the package lacks " + String.join(", ", missing)));
    }
    right.add("it is a bag as RFC 8493 says, with " + files.size() + " files");
    Map<String, byte[]> payload = new TreeMap<>();
    Map<String, byte[]> tags = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith("data/")) {
            payload.put(name, bytes);
          } else if (!name.equals(SIGNATURE) && !name.equals(TAG_MANIFEST)) {
            tags.put(name, bytes);
          }
        });
    compare("evidence", MANIFEST, files, payload, right, wrong);
    compare("description", TAG_MANIFEST, files, tags, right, wrong);
    signature(files, payload, keys, right, wrong);
    // Two packages of the same files may still differ in the bytes between them.
    if (wrong.isEmpty() && !Arrays.equals(zip, Repack.of(files))) {
      wrong.add("between the files stands something that no manifest covers");
    } else if (wrong.isEmpty()) {
      right.add("the package has no byte beside these files");
    }
    return new CheckedPackage(right, wrong);
  }

  private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    long total = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (!name.startsWith(FOLDER) || name.contains("..") || files.size() == MOST_FILES) {
          throw new ZipException("another file");
        }
        byte[] bytes = in.readNBytes(MOST_BYTES);
        total += bytes.length;
        if (total >= MOST_BYTES || files.put(name.substring(FOLDER.length()), bytes) != null) {
          throw new ZipException("too large, or a name twice");
        }
      }
    }
    if (files.isEmpty()) {
      throw new ZipException("no file");
    }
    return files;
  }

  private static void compare(
      String what,
      String manifest,
      Map<String, byte[]> files,
      Map<String, byte[]> covered,
      List<String> right,
      List<String> wrong) {
    Map<String, String> said = new TreeMap<>();
    for (String line : text(files, manifest).lines().toList()) {
      String[] parts = line.split("  ", 2);
      if (parts.length != 2 || said.put(parts[1], parts[0]) != null) {
        wrong.add(manifest + " has a line that is none");
      }
    }
    int before = wrong.size();
    covered.forEach(
        (name, bytes) -> {
          String digest = said.remove(name);
          if (digest == null) {
            wrong.add("the file " + name + " is in no manifest");
          } else if (!digest.equals(sha256(bytes))) {
            wrong.add("the file " + name + " was changed: its SHA-256 is not that of " + manifest);
          }
        });
    said.keySet().forEach(name -> wrong.add("the file " + name + " is missing"));
    if (wrong.size() == before) {
      right.add(
          "the SHA-256 of each of the "
              + covered.size()
              + " files of "
              + what
              + " is that of "
              + manifest);
    }
  }

  private static void signature(
      Map<String, byte[]> files,
      Map<String, byte[]> payload,
      List<VerifierKey> keys,
      List<String> right,
      List<String> wrong) {
    Note note;
    try {
      note = Note.parse(text(files, SIGNATURE));
    } catch (IllegalArgumentException e) {
      wrong.add("signature.note is no signed note");
      return;
    }
    VerifierKey signer = keys.stream().filter(key -> key.verifies(note)).findFirst().orElse(null);
    if (signer == null) {
      wrong.add("the signature is not that of the key, or what was signed was changed");
      return;
    }
    right.add("the signature is that of the key " + signer.name());
    List<String> lines = note.text().lines().toList();
    String digest = sha256(files.getOrDefault(TAG_MANIFEST, new byte[0]));
    if (!lines.get(0).equals("platewarden evidence package v1")
        || !lines.contains("tagmanifest-sha256 " + digest)) {
      wrong.add("what was signed is another package");
      return;
    }
    right.add("the signature covers " + TAG_MANIFEST + ", and through it every file");
    long reads = payload.keySet().stream().filter(it -> it.startsWith("data/reads/")).count();
    if (!lines.contains("reads " + reads)) {
      wrong.add("the number of reads is not the one that was signed");
    } else {
      lines.stream()
          .filter(line -> line.matches("(id|case|made|reads) .*"))
          .forEach(line -> right.add("signed is: " + line));
    }
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

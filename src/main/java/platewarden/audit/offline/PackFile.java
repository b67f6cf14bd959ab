package platewarden.audit.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** How the files of an audit pack become one, and come out of it again. */
public final class PackFile {

  /** What the controls found: the file that is the same whoever makes it. */
  public static final String RESULTS = "results.json";

  /** Of each file its SHA-256. */
  public static final String MANIFEST = "manifest.json";

  /** The signed note over the manifest. */
  public static final String SIGNATURE = "signature.note";

  /** The newest checkpoint of the trail when the pack was made. */
  public static final String CHECKPOINT = "checkpoint.note";

  /** The entry by which the pack was made, and that it is in the checkpoint's tree. */
  public static final String PROOF = "proof.json";

  /** The first line of what is signed. */
  public static final String SIGNED = "platewarden audit pack v1";

  private static final LocalDateTime ONE_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int MOST_FILES = 1000;
  private static final int MOST_BYTES = 1 << 30;

  private PackFile() {}

  /** The one ZIP file of these files: names in order, one time, nothing compressed. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ONE_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The files of a pack, by their names.
   *
   * @throws IOException when it is no whole ZIP file of files beside each other
   */
  public static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    long total = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (name.contains("/") || name.contains("\\") || files.size() == MOST_FILES) {
          throw new ZipException("another file");
        }
        byte[] bytes = in.readNBytes(MOST_BYTES);
        total += bytes.length;
        if (total >= MOST_BYTES || files.put(name, bytes) != null) {
          throw new ZipException("too large, or a name twice");
        }
      }
    } catch (IllegalArgumentException broken) {
      throw new ZipException("a name that is none");
    }
    if (files.isEmpty()) {
      throw new ZipException("no file");
    }
    return files;
  }

  /** SHA-256, hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

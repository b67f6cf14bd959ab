package platewarden.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import platewarden.reads.ReadImage;

/**
 * Takes what is a picture and nothing else: 13.824 subd. 2(a)(3) allows pictures, and a file that
 * only calls itself one may be anything.
 */
final class Pictures {

  static final int LARGEST = 8 * 1024 * 1024;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private Pictures() {}

  /** The picture with the type that its own bytes show; null when it cannot be kept. */
  static @Nullable ReadImage keep(OfferedPicture offered) {
    byte[] bytes = offered.bytes();
    if (bytes.length > LARGEST) {
      return null;
    }
    if (startsWith(bytes, JPEG)) {
      return new ReadImage(offered.role(), "image/jpeg", bytes);
    }
    if (startsWith(bytes, PNG)) {
      return new ReadImage(offered.role(), "image/png", bytes);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}

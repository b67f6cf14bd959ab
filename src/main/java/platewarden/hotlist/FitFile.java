package platewarden.hotlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a file can be what its source made; said without the text of any line. */
final class FitFile {

  private static final int LOOKED_AT = 1 << 16;
  private static final int PERCENT = 100;

  private static final List<byte[]> PACKED =
      List.of(
          new byte[] {'P', 'K', 3, 4},
          new byte[] {'P', 'K', 5, 6},
          new byte[] {0x1F, (byte) 0x8B},
          new byte[] {'B', 'Z', 'h'},
          new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
          new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'},
          new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});

  private FitFile() {}

  /** Why the bytes are not even looked at line by line; empty when they are. */
  static Optional<String> notText(Layout layout, ListFile list) {
    if (list.length() > layout.file().largestBytes()) {
      return Optional.of("the file is larger than " + layout.file().largestBytes() + " bytes");
    }
    byte[] file = list.start(LOOKED_AT);
    if (PACKED.stream().anyMatch(magic -> startsWith(file, magic))) {
      // What is packed is never unpacked here: a small file can hold more than the machine.
      return Optional.of("the file is packed; send the list itself");
    }
    for (int i = 0; i < file.length; i++) {
      if (file[i] == 0) {
        return Optional.of("the file is not text");
      }
    }
    return Optional.empty();
  }

  /**
   * Why a file that was read is not taken; empty when it is.
   *
   * @param last the version in force, null when there is none
   * @param announced how many entries its source says it has, null when it says nothing: then it
   *     must be near the last good version
   */
  static Optional<String> unfit(
      Layout layout,
      HotlistParser.Outcome outcome,
      @Nullable ListVersion last,
      @Nullable Long announced) {
    if (outcome.fault() != null) {
      return Optional.of(outcome.fault());
    }
    if (outcome.entries() == 0) {
      return Optional.of("the file holds no entry");
    }
    Layout.Window window = layout.window();
    long lines = outcome.entries() + outcome.unusable();
    if (lines >= window.fromLines() && outcome.unusable() > lines * window.mostQuarantined()) {
      return Optional.of(
          "%d of %d lines cannot be used (%d with an unknown code), more than %d percent"
              .formatted(
                  outcome.unusable(),
                  lines,
                  outcome.unknownCodes(),
                  Math.round(window.mostQuarantined() * PERCENT)));
    }
    if (announced != null) {
      return announced == lines || announced == outcome.entries()
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "the source announces %d entries, the file has %d",
                  announced,
                  lines));
    }
    if (last != null
        && last.entries() >= window.fromRows()
        && (outcome.entries() < last.entries() * (1 - window.mostShrinkage())
            || outcome.entries() > last.entries() * (1 + window.mostGrowth()))) {
      return Optional.of(
          outcome.entries() + " entries where the last good version has " + last.entries());
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (file[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

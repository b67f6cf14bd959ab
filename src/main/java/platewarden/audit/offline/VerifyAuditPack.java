package platewarden.audit.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import platewarden.trail.VerifierKey;

/** {@code verify-audit-pack}: checks an audit pack and says in words what it checked. */
public final class VerifyAuditPack {

  private static final String USAGE =
      """
      java -jar platewarden.jar verify-audit-pack FILE --key KEY

        FILE       an audit pack, as it was received
        --key KEY  the agency's verifier key (name+hash+key, from /public/trail/key), or a file with it

      Exit code: 0 verified, 1 not verified, 2 the call or a file cannot be read.
      """;

  private VerifyAuditPack() {}

  /** Runs the command. */
  public static int run(List<String> arguments, PrintStream out) {
    try {
      List<Path> files = new ArrayList<>();
      List<VerifierKey> keys = new ArrayList<>();
      for (int i = 0; i < arguments.size(); i++) {
        String each = arguments.get(i);
        if (!each.startsWith("--")) {
          files.add(Path.of(each));
        } else if (each.equals("--key") && i + 1 < arguments.size()) {
          keys.add(key(arguments.get(++i)));
        } else {
          throw new IllegalArgumentException("There is no option " + each + ".");
        }
      }
      if (files.size() != 1 || keys.isEmpty()) {
        throw new IllegalArgumentException("One pack and a key are needed.");
      }
      CheckedPack checked = CheckedPack.of(Files.readAllBytes(files.get(0)), keys);
      checked.right().forEach(sentence -> out.println("Right: " + sentence));
      checked.wrong().forEach(sentence -> out.println("WRONG: " + sentence));
      out.println(checked.wrong().isEmpty() ? "The pack is verified." : "NOT VERIFIED.");
      return checked.wrong().isEmpty() ? 0 : 1;
    } catch (IOException e) {
      out.println("A file cannot be read: " + e.getMessage());
      return 2;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println();
      out.print(USAGE);
      return 2;
    }
  }

  private static VerifierKey key(String value) throws IOException {
    return VerifierKey.parse(value.contains("+") ? value : Files.readString(Path.of(value)));
  }
}

package platewarden.sharing.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import platewarden.platform.ClockConfiguration;
import platewarden.trail.VerifierKey;

/** {@code verify-share}: checks a shared package and says in words what it checked. */
public final class VerifyShare {

  private static final String USAGE =
      """
      java -jar platewarden.jar verify-share FILE --key KEY

        FILE       a shared package, as it was received
        --key KEY  the sending agency's verifier key (name+hash+key, from /public/trail/key), or a file with it

      Exit code: 0 verified, 1 not verified, 2 the call or a file cannot be read, 3 verified, and a part is to be destroyed by now.
      """;

  private VerifyShare() {}

  /** Runs the command. */
  public static int run(List<String> arguments, PrintStream out) {
    return run(arguments, out, ClockConfiguration.ofTheMachine());
  }

  /** Runs it as of another time. */
  public static int run(List<String> arguments, PrintStream out, Clock clock) {
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
        throw new IllegalArgumentException("One package and a key are needed.");
      }
      return say(CheckedShare.of(Files.readAllBytes(files.get(0)), keys, clock.instant()), out);
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

  private static int say(CheckedShare checked, PrintStream out) {
    checked.right().forEach(sentence -> out.println("Right: " + sentence));
    checked.wrong().forEach(sentence -> out.println("WRONG: " + sentence));
    checked.over().forEach(sentence -> out.println("DESTROY NOW: " + sentence));
    out.println(checked.wrong().isEmpty() ? "The package is verified." : "NOT VERIFIED.");
    if (!checked.wrong().isEmpty()) {
      return 1;
    }
    return checked.over().isEmpty() ? 0 : 3;
  }

  private static VerifierKey key(String value) throws IOException {
    return VerifierKey.parse(value.contains("+") ? value : Files.readString(Path.of(value)));
  }
}

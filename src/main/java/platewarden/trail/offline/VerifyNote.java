package platewarden.trail.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import platewarden.trail.Note;
import platewarden.trail.VerifierKey;

/**
 * {@code verify-note}: checks a signed note (the receipt of a preservation request, a destruction
 * certificate, a checkpoint) without network and without trust.
 */
public final class VerifyNote {

  private static final String USAGE =
      """
      java -jar platewarden.jar verify-note NOTE --key KEY

        NOTE       a file with the signed note, as it was given out
        --key KEY  the agency's verifier key (name+hash+key), or a file with it

      Exit code: 0 verified, 1 not verified, 2 the call or a file cannot be read.
      """;

  private VerifyNote() {}

  /** Runs the command. */
  public static int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 3 || !arguments.get(1).equals("--key")) {
      out.print(USAGE);
      return 2;
    }
    try {
      Note note = Note.parse(Files.readString(Path.of(arguments.get(0))));
      String value = arguments.get(2);
      VerifierKey key =
          VerifierKey.parse(value.contains("+") ? value : Files.readString(Path.of(value)));
      boolean verified = key.verifies(note);
      out.print(verified ? note.text() : "");
      out.println(verified ? "VERIFIED" : "NOT VERIFIED");
      return verified ? 0 : 1;
    } catch (IOException | IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println();
      out.print(USAGE);
      return 2;
    }
  }
}

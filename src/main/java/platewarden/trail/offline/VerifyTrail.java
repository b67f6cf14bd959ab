package platewarden.trail.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import platewarden.trail.TileFolder;
import platewarden.trail.VerifierKey;

/** {@code verify-trail}: checks an export of the trail, without network and without trust. */
public final class VerifyTrail {

  private static final String USAGE =
      """
      java -jar platewarden.jar verify-trail EXPORT --key KEY [--kept FILE]… [--witness KEY]… [--quorum N]

        EXPORT         what /api/trail/export gave, compressed with gzip or not; or a folder with the log's tiles
        --key KEY      the log's verifier key (name+hash+key), or a file with it; may be repeated
        --kept FILE    a checkpoint that was kept from before; it makes a shortened or rewritten past show
        --witness KEY  a witness's verifier key, or a file with it
        --quorum N     how many of the witnesses must have cosigned; all of them, when left out

      Exit code: 0 verified, 1 not verified, 2 the call or a file cannot be read.
      """;

  private final List<VerifierKey> keys = new ArrayList<>();
  private final List<VerifierKey> witnesses = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<Path> exports = new ArrayList<>();
  private int quorum = -1;

  private VerifyTrail() {}

  /** Runs the command. */
  public static int run(List<String> arguments, PrintStream out) {
    VerifyTrail call = new VerifyTrail();
    try {
      call.read(arguments);
    } catch (IOException | IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println();
      out.print(USAGE);
      return 2;
    }
    try {
      return call.verify(out);
    } catch (IOException e) {
      out.println("The export cannot be read: " + e.getMessage());
      return 2;
    }
  }

  private void read(List<String> arguments) throws IOException {
    for (int i = 0; i < arguments.size(); i++) {
      String each = arguments.get(i);
      if (!each.startsWith("--")) {
        exports.add(Path.of(each));
        continue;
      }
      if (++i == arguments.size()) {
        throw new IllegalArgumentException(each + " needs a value.");
      }
      String value = arguments.get(i);
      switch (each) {
        case "--key" -> keys.addAll(keys(value));
        case "--witness" -> witnesses.addAll(keys(value));
        case "--kept" -> kept.add(Files.readString(Path.of(value)));
        case "--quorum" -> quorum = Integer.parseInt(value);
        default -> throw new IllegalArgumentException("There is no option " + each + ".");
      }
    }
    if (exports.size() != 1 || keys.isEmpty()) {
      throw new IllegalArgumentException("One export and a key are needed.");
    }
  }

  private static List<VerifierKey> keys(String value) throws IOException {
    String text = value.contains("+") ? value : Files.readString(Path.of(value));
    return text.lines().filter(line -> !line.isBlank()).map(VerifierKey::parse).toList();
  }

  private int verify(PrintStream out) throws IOException {
    Verification verification =
        new Verification(keys, witnesses, quorum < 0 ? witnesses.size() : quorum, kept);
    if (Files.isDirectory(exports.get(0))) {
      verification.of(new TileFolder(exports.get(0)));
    } else {
      try (Export export = Export.open(exports.get(0))) {
        verification.of(export);
      }
    }
    verification.checked().forEach(sentence -> out.println("Right: " + sentence));
    verification.wrong().forEach(sentence -> out.println("WRONG: " + sentence));
    boolean verified = verification.wrong().isEmpty();
    out.println(verified ? "VERIFIED" : "NOT VERIFIED");
    if (verified && kept.isEmpty() && witnesses.isEmpty()) {
      out.println(
          "Not checked: whether entries after this checkpoint, or this log as others were shown it,"
              + " are missing. A kept checkpoint (--kept) or witnesses (--witness) tell.");
    }
    return verified ? 0 : 1;
  }
}

package platewarden.hotlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code check-hotlist --layout NAME|FILE LIST}: reads a list by a layout and prints what a read
 * would meet, without Spring and without any service. Entries go to the output as lines of plate,
 * state, category, case or NIC number, and day of entry, between tabs; lines that cannot be used go
 * to the error output as their number and the reason.
 */
public final class CheckHotlist {

  /** Every line is an entry, and the file would be taken. */
  public static final int TAKEN = 0;

  /** The file as a whole would not be taken. */
  public static final int NOT_TAKEN = 1;

  /** The call makes no sense: an option, the layout or the file is missing or cannot be read. */
  public static final int MAKES_NO_SENSE = 2;

  /** The file would be taken, with lines set aside. */
  public static final int TAKEN_WITHOUT_SOME = 3;

  private static final String USAGE = "check-hotlist --layout NAME|FILE LIST";

  private CheckHotlist() {}

  /** Runs the command with the process's own error output. */
  public static int run(List<String> arguments, PrintStream out) {
    return run(arguments, out, System.err);
  }

  /**
   * Runs the command.
   *
   * @return one of the four exit codes above
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> rest = new ArrayList<>(arguments);
    int option = rest.indexOf("--layout");
    if (option < 0 || option + 1 >= rest.size() || rest.size() != 3) {
      err.println("Usage: " + USAGE);
      return MAKES_NO_SENSE;
    }
    String name = rest.remove(option + 1);
    rest.remove(option);
    try {
      Layout layout = layout(name);
      Path list = Path.of(rest.get(0));
      if (Files.size(list) > layout.file().largestBytes()) {
        err.println("The file would not be taken: it is larger than the layout allows");
        return NOT_TAKEN;
      }
      try (InputStream in = Files.newInputStream(list)) {
        return check(layout, ListFile.read(in), out, err);
      }
    } catch (IOException unreadable) {
      err.println("This file cannot be read.");
      return MAKES_NO_SENSE;
    } catch (IllegalArgumentException | NoSuchElementException wrong) {
      err.println(wrong.getMessage());
      return MAKES_NO_SENSE;
    }
  }

  private static Layout layout(String nameOrFile) throws IOException {
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      return Layouts.named(nameOrFile);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Layouts.read(in);
    }
  }

  private static int check(Layout layout, ListFile list, PrintStream console, PrintStream err) {
    Optional<String> notText = FitFile.notText(layout, list);
    if (notText.isPresent()) {
      err.println("The file would not be taken: " + notText.get());
      return NOT_TAKEN;
    }
    PrintStream out = new PrintStream(console, false, StandardCharsets.UTF_8);
    HotlistParser.Outcome outcome =
        new HotlistParser(layout)
            .parse(
                list,
                entry -> out.println(row(entry)),
                line -> err.println("line " + line.line() + "\t" + line.reason()));
    out.flush();
    Optional<String> unfit = FitFile.unfit(layout, outcome, null, null);
    if (unfit.isPresent()) {
      err.println("The file would not be taken: " + unfit.get());
      return NOT_TAKEN;
    }
    return outcome.unusable() == 0 ? TAKEN : TAKEN_WITHOUT_SOME;
  }

  private static String row(ListedVehicle entry) {
    String number = entry.number().isEmpty() ? or(entry.caseNumber()) : entry.number();
    return String.join(
        "\t",
        entry.plate(),
        or(entry.region()),
        entry.category().name(),
        number,
        entry.entered() == null ? "" : entry.entered().toString());
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

package platewarden.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drops an invented Minnesota file into the folder where the state's would arrive, in its layout:
 * an entry's number, of which the first letter says why; agency; date; plate with zeros for O;
 * state; and the vehicle.
 */
final class StateFile {

  private static final String ENTRY = "%c9%08d,MN0620900,%s,%s,%s,2027,PC,2019,F0RD,EXP,LL,GRY";

  private final Path folder;
  private final Fleet fleet;

  StateFile(Path hotlists, Fleet fleet) {
    this.folder = hotlists.resolve("mn");
    this.fleet = fleet;
  }

  void drop() throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve("mn_ncic.csv.part");
    Files.write(part, lines(), StandardCharsets.US_ASCII);
    // Whole or not at all: whoever watches the folder never sees half a list.
    Files.move(part, folder.resolve("mn_ncic.csv"), StandardCopyOption.ATOMIC_MOVE);
  }

  List<String> lines() {
    List<Vehicle> vehicles = new ArrayList<>(fleet.listed());
    vehicles.addAll(fleet.elsewhere());
    List<String> lines = new ArrayList<>();
    lines.add("DEMONSTRATION - EVERY ENTRY IS INVENTED");
    for (Vehicle vehicle : vehicles) {
      lines.add(
          ENTRY.formatted(
              vehicle.listed() == null ? 'V' : vehicle.listed(),
              lines.size(),
              "202611%02d".formatted(1 + lines.size() % 20),
              vehicle.plate().toUpperCase(Locale.ROOT).replace('O', '0'),
              vehicle.state()));
    }
    return lines;
  }
}

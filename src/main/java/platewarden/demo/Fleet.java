package platewarden.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The vehicles of the simulated city: always the same ones. */
final class Fleet {

  private static final long SEED = 445_17;
  private static final int VEHICLES = 400;
  private static final int ONLY_ON_THE_LIST = 240;
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String CODES = "VVVVPPPWWMH";

  private final List<Vehicle> driving;
  private final List<Vehicle> listed;
  private final List<Vehicle> elsewhere;

  Fleet() {
    // Not for secrets: the same city at each start.
    Random random = new Random(SEED);
    Set<String> plates = new LinkedHashSet<>();
    while (plates.size() < VEHICLES + ONLY_ON_THE_LIST) {
      plates.add(plate(random));
    }
    List<String> all = new ArrayList<>(plates);
    List<Vehicle> ordinary = new ArrayList<>();
    for (String plate : all.subList(0, VEHICLES)) {
      ordinary.add(new Vehicle(plate, state(random), null));
    }
    driving = List.copyOf(ordinary);
    listed =
        List.of(
            new Vehicle("417QTB", "MN", 'V'),
            new Vehicle("628QKD", "MN", 'V'),
            new Vehicle("QRX551", "MN", 'P'),
            new Vehicle("903IVW", "MN", 'W'),
            // The file writes a zero for its O; the plate has the letter.
            new Vehicle("QOL774", "MN", 'V'),
            new Vehicle("AQZ3382", "WI", 'V'),
            new Vehicle("285QMC", "MN", 'M'),
            new Vehicle("IQ7190", "MN", 'H'));
    List<Vehicle> others = new ArrayList<>();
    for (String plate : all.subList(VEHICLES, all.size())) {
      others.add(new Vehicle(plate, state(random), CODES.charAt(random.nextInt(CODES.length()))));
    }
    elsewhere = List.copyOf(others);
  }

  /** Vehicles that nobody looks for. */
  List<Vehicle> driving() {
    return driving;
  }

  /** Listed vehicles that are driven in the city. */
  List<Vehicle> listed() {
    return listed;
  }

  /** Listed vehicles that never come by. */
  List<Vehicle> elsewhere() {
    return elsewhere;
  }

  private static String plate(Random random) {
    String number = String.valueOf(100 + random.nextInt(900));
    char first = LETTERS.charAt(random.nextInt(LETTERS.length()));
    char last = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return random.nextInt(4) == 0 ? first + "Q" + last + number : number + first + "Q" + last;
  }

  private static String state(Random random) {
    int share = random.nextInt(100);
    if (share < 86) {
      return "MN";
    }
    return share < 94 ? "WI" : share < 97 ? "IA" : share < 99 ? "ND" : "SD";
  }
}

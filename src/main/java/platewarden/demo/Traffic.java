package platewarden.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The traffic of the simulated city: a few vehicles pass often and most seldom, readers misread
 * letters that look like digits, leave out the state they could not see, and now and then read
 * nothing. The first listed vehicle passes within seconds, later ones about once a minute.
 */
final class Traffic {

  // What readers take for one another.
  private static final Map<Character, Character> ALIKE =
      Map.ofEntries(
          Map.entry('Q', 'O'),
          Map.entry('O', '0'),
          Map.entry('0', 'O'),
          Map.entry('1', 'I'),
          Map.entry('I', '1'),
          Map.entry('2', 'Z'),
          Map.entry('Z', '2'),
          Map.entry('5', 'S'),
          Map.entry('S', '5'),
          Map.entry('8', 'B'),
          Map.entry('B', '8'),
          Map.entry('6', 'G'),
          Map.entry('G', '6'));
  private static final int FIRST_LISTED = 12;
  private static final int BETWEEN_LISTED = 110;

  private final Fleet fleet;
  private final Random random;
  private long passes;
  private int nextListed;

  Traffic(Fleet fleet, long seed) {
    this.fleet = fleet;
    this.random = new Random(seed);
  }

  Sighting next(Instant now) {
    passes++;
    boolean listed = passes >= FIRST_LISTED && (passes - FIRST_LISTED) % BETWEEN_LISTED == 0;
    Vehicle vehicle =
        listed ? fleet.listed().get(nextListed++ % fleet.listed().size()) : ordinary();
    Crossing crossing = crossing();
    Map<String, Object> read = new LinkedHashMap<>();
    read.put("sourceEventId", crossing.reader() + "-" + now.toEpochMilli() + "-" + passes);
    read.put("collectedAt", now.toString());
    plate(read, vehicle, listed);
    // One in twelve states could not be seen; that is unknown then, not Minnesota.
    if (random.nextInt(12) != 0) {
      read.put("region", "US-" + vehicle.state());
    }
    read.put("latitude", crossing.latitude() + wander(crossing));
    read.put("longitude", crossing.longitude() + wander(crossing));
    read.put("lane", 1 + random.nextInt(3));
    read.put("direction", random.nextBoolean() ? "APPROACH" : "RECEDE");
    if (crossing.squad()) {
      // The squads' readers think more than may be collected; intake strips and counts it.
      read.put("vehicle", Map.of("color", "gray", "make", "ford"));
      read.put("speedMph", 20 + random.nextInt(30));
    }
    return new Sighting(crossing.reader(), vehicle, read);
  }

  private void plate(Map<String, Object> read, Vehicle vehicle, boolean listed) {
    int chance = random.nextInt(100);
    if (!listed && chance < 2) {
      read.put("plate", "unknown");
      read.put("confidence", 0.21);
    } else if (chance < 8) {
      read.put("plate", misread(vehicle.plate()));
      read.put("confidence", rounded(0.55 + random.nextDouble() * 0.2));
      read.put(
          "candidates",
          List.of(
              Map.of(
                  "plate",
                  vehicle.plate(),
                  "confidence",
                  rounded(0.4 + random.nextDouble() * 0.1))));
    } else {
      read.put("plate", vehicle.plate());
      read.put("confidence", rounded(0.85 + random.nextDouble() * 0.14));
    }
  }

  private String misread(String plate) {
    StringBuilder text = new StringBuilder(plate);
    int start = random.nextInt(plate.length());
    for (int i = 0; i < plate.length(); i++) {
      int at = (start + i) % plate.length();
      Character other = ALIKE.get(plate.charAt(at));
      if (other != null) {
        text.setCharAt(at, other);
        return text.toString();
      }
    }
    return plate;
  }

  private Vehicle ordinary() {
    // Squared, so that the first of the fleet pass many times a day and the last hardly ever.
    double pick = random.nextDouble() * random.nextDouble();
    return fleet.driving().get((int) (pick * fleet.driving().size()));
  }

  private Crossing crossing() {
    int pick = random.nextInt(Crossing.ALL.stream().mapToInt(Crossing::share).sum());
    for (Crossing crossing : Crossing.ALL) {
      pick -= crossing.share();
      if (pick < 0) {
        return crossing;
      }
    }
    return Crossing.ALL.get(0);
  }

  private double wander(Crossing crossing) {
    return crossing.squad() ? Math.round(random.nextGaussian() * 800) / 100_000.0 : 0;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}

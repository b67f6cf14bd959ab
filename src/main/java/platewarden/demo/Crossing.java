package platewarden.demo;

import java.util.List;

/**
 * Where a simulated reader stands, or starts from.
 *
 * @param reader its id; the register of the embedded default has it
 * @param squad whether it drives about and says where it is
 * @param share of the traffic
 */
record Crossing(String reader, double latitude, double longitude, boolean squad, int share) {

  static final List<Crossing> ALL =
      List.of(
          new Crossing("demo-1", 44.95570, -93.16705, false, 18),
          new Crossing("demo-2", 44.95572, -93.14661, false, 14),
          new Crossing("demo-3", 44.95570, -93.12628, false, 11),
          new Crossing("demo-4", 44.95563, -93.10568, false, 11),
          new Crossing("demo-5", 44.94690, -93.09655, false, 10),
          new Crossing("demo-6", 44.94490, -93.08920, false, 9),
          new Crossing("demo-7", 44.97728, -93.06590, false, 7),
          new Crossing("demo-8", 44.96320, -93.02510, false, 6),
          new Crossing("demo-9", 44.93390, -93.12190, false, 6),
          new Crossing("demo-squad-214", 44.95100, -93.10100, true, 5),
          new Crossing("demo-squad-331", 44.96900, -93.08200, true, 3));
}

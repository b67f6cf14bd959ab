package platewarden.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Makes what only this package can make, for tests of its sub-packages. */
public final class TrailFixture {

  private TrailFixture() {}

  public static TrailAlarms alarms() {
    return new TrailAlarms(Clock.systemUTC(), event -> {});
  }

  public static TrailAlarms alarms(Clock clock) {
    return new TrailAlarms(clock, event -> {});
  }

  public static void writeTiles(TrailLog log, TrailTiles tiles, TrailAlarms alarms, Path to)
      throws IOException {
    new WriteTiles(log, tiles, alarms, to).write();
  }

  public static RotateTrailKey rotate(TrailKeys keys, Trail trail) {
    return new RotateTrailKey(keys, trail);
  }

  public static DestroyDetails destroy(DestroyDetails.Details details, Trail trail) {
    return new DestroyDetails(details, trail);
  }
}

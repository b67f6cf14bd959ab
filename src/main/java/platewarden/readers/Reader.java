package platewarden.readers;

import org.jspecify.annotations.Nullable;

/**
 * A reader: "an electronic device on a law enforcement vehicle or at a fixed place" (13.824 subd.
 * 1(b)).
 *
 * @param id its name in reads, in the log of use and in its credential
 * @param name what people call it
 * @param kind on a vehicle or at a fixed place
 * @param place where it stands, or the squad it is on
 * @param latitude of a fixed reader, WGS 84
 * @param longitude of a fixed reader, WGS 84
 * @param state only {@code ACTIVE} readers may collect
 */
public record Reader(
    String id,
    String name,
    Kind kind,
    String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    State state) {

  /** On a vehicle or at a fixed place. */
  public enum Kind {
    MOBILE,
    FIXED
  }

  /** Whether it may collect. */
  public enum State {
    ACTIVE,
    SUSPENDED
  }
}

package platewarden.reads;

/**
 * A picture of the plate, the vehicle or its surroundings: the third kind of data that may be
 * collected, 13.824 subd. 2(a)(3).
 *
 * @param role {@code PLATE}, {@code VEHICLE} or {@code SCENE}
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param bytes the picture as it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sealed and served
public record ReadImage(Role role, String mediaType, byte[] bytes) {

  /** What the picture shows. */
  public enum Role {
    PLATE,
    VEHICLE,
    SCENE
  }
}

package platewarden.reads.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;
import platewarden.reads.Read;

/**
 * A read as Elasticsearch holds it.
 *
 * @param skeleton the plate with look-alike characters made one
 * @param parts every substring, for patterns open at both ends
 * @param places each character with its position from the start ({@code 1A}) and from the end
 *     ({@code -1A}), for patterns anchored there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadDocument(
    @Nullable String plate,
    @Nullable String skeleton,
    @Nullable Set<String> parts,
    @Nullable List<String> places,
    @Nullable Integer length,
    @Nullable String region,
    String collectedAt,
    String readerId,
    @Nullable Place place,
    String classification,
    int images) {

  /** Degrees of WGS 84. */
  record Place(double lat, double lon) {}

  static ReadDocument of(Read read) {
    String plate = read.plate();
    Double latitude = read.latitude();
    Double longitude = read.longitude();
    return new ReadDocument(
        plate,
        plate == null ? null : Plates.skeleton(plate),
        plate == null ? null : parts(plate),
        plate == null ? null : places(plate),
        plate == null ? null : plate.length(),
        read.region(),
        read.collectedAt().toString(),
        read.readerId(),
        latitude == null || longitude == null ? null : new Place(latitude, longitude),
        read.classification().name(),
        read.images().size());
  }

  private static Set<String> parts(String plate) {
    Set<String> parts = new LinkedHashSet<>();
    for (int from = 0; from < plate.length(); from++) {
      for (int to = from + 1; to <= plate.length(); to++) {
        parts.add(plate.substring(from, to));
      }
    }
    return parts;
  }

  private static List<String> places(String plate) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < plate.length(); i++) {
      places.add((i + 1) + "" + plate.charAt(i));
      places.add((i - plate.length()) + "" + plate.charAt(i));
    }
    return places;
  }
}

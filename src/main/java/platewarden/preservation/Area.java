package platewarden.preservation;

import org.jspecify.annotations.Nullable;

/** A circle: degrees of WGS 84, and metres. */
public record Area(double latitude, double longitude, double radiusMetres) {

  private static final double EARTH_METRES = 6_371_000;

  boolean holds(@Nullable Double lat, @Nullable Double lon) {
    if (lat == null || lon == null) {
      return true;
    }
    double phi = Math.toRadians(lat - latitude) / 2;
    double lambda = Math.toRadians(lon - longitude) / 2;
    double a =
        Math.pow(Math.sin(phi), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(lat))
                * Math.pow(Math.sin(lambda), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a))) <= radiusMetres;
  }
}

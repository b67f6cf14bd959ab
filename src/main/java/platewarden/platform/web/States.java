package platewarden.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How states are named on pages. A missing one is unknown, never Minnesota. */
@Component("states")
public class States {

  private static final Map<String, String> NAMES =
      Map.of(
          "US-MN", "Minnesota",
          "US-WI", "Wisconsin",
          "US-IA", "Iowa",
          "US-ND", "North Dakota",
          "US-SD", "South Dakota",
          "US-IL", "Illinois",
          "US-MI", "Michigan",
          "CA-MB", "Manitoba",
          "CA-ON", "Ontario");

  /** The name; for a state without one here its code, for none {@code State unknown}. */
  public String name(@Nullable String region) {
    return region == null ? "State unknown" : NAMES.getOrDefault(region, region);
  }
}

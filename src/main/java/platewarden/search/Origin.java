package platewarden.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from. Kept as a keyed token only, to see one account used at two places at
 * once (13.05 subd. 5(a)(2)).
 *
 * @param address the network address, null when not known
 */
public record Origin(@Nullable String address) {

  /** When nobody can say. */
  public static final Origin UNKNOWN = new Origin(null);
}

package platewarden.protection;

import org.jspecify.annotations.Nullable;

/**
 * Whether a read is to be destroyed at collection (13.824 subd. 3(c)). There is no list and no
 * look-up beside this question, which intake asks after the match and the active-case test.
 */
public interface Protection {

  /** Whether reads of this plate are destroyed at collection; never for an unread plate. */
  boolean destroysAtCollection(@Nullable String plate);
}

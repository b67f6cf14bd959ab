package platewarden.access;

import java.util.UUID;

/** The process that carries a review from list to list. */
public interface ReviewProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID reviewId);
}

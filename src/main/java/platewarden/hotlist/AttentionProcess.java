package platewarden.hotlist;

import java.util.UUID;

/** The task of the Technology Unit about a list. */
public interface AttentionProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID attentionId);
}

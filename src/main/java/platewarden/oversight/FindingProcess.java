package platewarden.oversight;

import java.util.UUID;

/** The process that brings a finding to its reviewer. */
public interface FindingProcess {

  /** Starts it, in the caller's transaction. */
  void start(UUID finding, Finding.Reviewer reviewer);
}

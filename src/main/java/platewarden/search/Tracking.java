package platewarden.search;

/**
 * Whether repeating the search of one plate comes to monitoring or tracking somebody, and what
 * allows it (13.824 subd. 2(d), reading {@code tracking-thresholds}).
 */
public enum Tracking {
  /** Below the thresholds. */
  NO,
  /** At a threshold, and nothing allows it. */
  NOT_ALLOWED,
  /** A warrant issued upon probable cause is on record for the case. */
  WARRANT,
  /** An exigency is on record for the case. */
  EXIGENCY_ON_RECORD,
  /** Exigent circumstances are stated with this search; somebody outside reviews them after. */
  EXIGENCY_STATED,
  /** Exigent circumstances are claimed, and what they are is not said. */
  EXIGENCY_NOT_SAID
}

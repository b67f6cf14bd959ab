package platewarden.alerts;

/** What becomes of a match. */
public enum Disposition {
  /** Officers are alerted. */
  ALERT,
  /** Nobody is alerted; it counts in the log of use (13.824 subd. 5(a)(3)). */
  COUNT_SILENTLY,
  /** It may not be made at all, or is not used. */
  SUPPRESS
}

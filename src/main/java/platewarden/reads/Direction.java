package platewarden.reads;

/** Which way the vehicle went, seen from the reader. */
public enum Direction {
  APPROACH,
  RECEDE,
  UNKNOWN
}

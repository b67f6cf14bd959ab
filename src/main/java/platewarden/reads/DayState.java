package platewarden.reads;

/** The life of a collection day. */
public enum DayState {
  /** Takes reads and is searched. */
  OPEN,
  /** Being destroyed: takes no read and is not searched. */
  CLOSING,
  /** Destroyed and certified. */
  DESTROYED
}

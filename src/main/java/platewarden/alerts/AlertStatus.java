package platewarden.alerts;

/** Where an alert stands. Only a confirmed one may be acted on (GO-445.17 Verification). */
public enum AlertStatus {
  /** Nobody has verified it yet. */
  NEW,
  /** Plate, state and record are right and the record is live. */
  CONFIRMED,
  /** The picture shows another plate. */
  MISREAD,
  /** Same characters, other state. */
  WRONG_STATE,
  /** The record was cleared or changed. */
  NOT_CURRENT
}

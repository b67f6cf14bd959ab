package platewarden.audit;

/** How a control came out. */
public enum ControlOutcome {
  /** All that were looked at are as the law wants them. */
  PASS,
  /** At least one is not, or what would show it was not recorded. */
  EXCEPTION,
  /** There was nothing that the control speaks of; the reason says so. */
  NOT_APPLICABLE
}

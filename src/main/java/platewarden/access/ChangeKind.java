package platewarden.access;

/** What a change does, the weightiest last. In each case access is ended first. */
public enum ChangeKind {
  /** The duty became narrower: a decision restores as much as it needs. */
  NARROW,
  /** The work is another: its need is confirmed, then decided. */
  CONFIRM_NEED,
  /** Nothing comes back. */
  END
}

package platewarden.trail;

import platewarden.platform.Unavailable;

/**
 * The log in the database is not the one that was signed before: it was changed, or it is that of
 * an older backup. Nothing more is signed then.
 */
public class HistoryChanged extends IllegalStateException implements Unavailable {

  private static final long serialVersionUID = 1L;

  /** With what was found. */
  public HistoryChanged(String what) {
    super(what);
  }
}

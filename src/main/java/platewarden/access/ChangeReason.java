package platewarden.access;

/** Why access changes or ends. Who reports it says which; the rules say what follows. */
public enum ChangeReason {
  LEAVER("Leaves the department"),
  MOVER("Changes the work assignment"),
  NARROWED_DUTY("Has a narrower duty"),
  DISCIPLINE("Ended by the chief"),
  SUSPECTED_BREACH("Ended to contain a suspected breach"),
  TRAINING_EXPIRED("Training is not current"),
  DORMANT("The account was not used"),
  REVIEW_REMOVED("Removed at the annual review"),
  REVIEW_CHANGED("Changed at the annual review"),
  REVIEW_UNDECIDED("Not decided at the annual review");

  private final String label;

  ChangeReason(String label) {
    this.label = label;
  }

  /** In words, for a page. */
  public String label() {
    return label;
  }

  /** Whether a person may report it; the others come from the application's own clocks. */
  public boolean reportable() {
    return switch (this) {
      case LEAVER, MOVER, NARROWED_DUTY, DISCIPLINE, SUSPECTED_BREACH -> true;
      case TRAINING_EXPIRED, DORMANT, REVIEW_REMOVED, REVIEW_CHANGED, REVIEW_UNDECIDED -> false;
    };
  }

  /** Whether nobody logs in by this account any more. */
  public boolean closesAccount() {
    return this == LEAVER || this == DORMANT;
  }
}

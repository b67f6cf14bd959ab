package platewarden.access;

/** Whether access may go to a person's decision, the weightiest last. */
public enum Preconditions {
  MET,
  TRAINING_MISSING,
  REFUSED
}

package platewarden.protection.rules;

/** What a document lets be presumed until it is rebutted. */
public enum Presumption {
  PARTICIPANT
}

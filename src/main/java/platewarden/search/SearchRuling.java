package platewarden.search;

import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;

/** What the rules of {@code search} can say; the refusals in the order of their weight. */
public enum SearchRuling {
  NOT_YOUR_DUTY(
      Refused.Kind.FORBIDDEN,
      "Searching stored reads is not among the duties of your role.",
      "Ask an investigator of the case, or the Technology Unit if your duties have changed."),
  NOT_AUTHORIZED(
      Refused.Kind.FORBIDDEN,
      "No written authorization of the chief or a designee is in force for you.",
      "Ask for access on the page Access; the commander of the Technology Unit decides."),
  NOT_TRAINED(
      Refused.Kind.FORBIDDEN,
      "No current training by the Technology Unit is on record for you.",
      "Take the training; access comes back when it is recorded."),
  NO_PURPOSE(
      Refused.Kind.INCOMPLETE,
      "No lawful purpose was named.",
      "Name one of the four lawful uses. A patrol purpose opens no stored data."),
  NO_FACTUAL_BASIS(
      Refused.Kind.INCOMPLETE,
      "The factual basis is missing, or too short to be one.",
      "Say what happened and when, and what ties this vehicle to it, in two or three sentences."),
  NO_INVESTIGATION(
      Refused.Kind.INCOMPLETE,
      "Nothing ties the search to a criminal investigation.",
      "Give the case number or, where there is none yet, the complaint or incident."),
  CASE_NOT_KNOWN(
      Refused.Kind.INCOMPLETE,
      "The case register does not know this case number.",
      "Check the number; a new case is here once the register has it."),
  CASE_NOT_ACTIVE(
      Refused.Kind.INCOMPLETE,
      "The investigation of this case is not active.",
      "Use an active case, or have this one reopened."),
  CASE_NOT_YOURS(
      Refused.Kind.INCOMPLETE,
      "This case is not assigned to you.",
      "Ask the investigator to whom it is assigned, or have it assigned to you."),
  PERMITTED(null, "", "");

  private final Refused.@Nullable Kind kind;
  private final String reason;
  private final String remedy;

  SearchRuling(Refused.@Nullable Kind kind, String reason, String remedy) {
    this.kind = kind;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** How it is answered; null when it permits. */
  public Refused.@Nullable Kind kind() {
    return kind;
  }

  /** What is wrong, for the person. */
  public String reason() {
    return reason;
  }

  /** What would make it lawful. */
  public String remedy() {
    return remedy;
  }
}

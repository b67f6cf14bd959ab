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
  SURVEILLANCE(
      Refused.Kind.FORBIDDEN,
      "General surveillance, and following people, is no purpose of this system.",
      "With a crime to clear up, name the case and its facts. To follow a person, a warrant upon"
          + " probable cause or a recorded exigency is needed."),
  GATHERING(
      Refused.Kind.FORBIDDEN,
      "The reason asks who came to a lawful gathering. Monitoring activity that the First Amendment"
          + " protects is forbidden.",
      "Where a crime was committed there, say what ties this one vehicle to that crime."),
  TRACKING(
      Refused.Kind.FORBIDDEN,
      "This plate was searched as often as is possible without tracking somebody.",
      "Have a warrant or an exigency recorded for the case. With life in danger now, state the"
          + " exigent circumstances below: the search runs at once and is reviewed after."),
  EXIGENCY_NOT_SAID(
      Refused.Kind.INCOMPLETE,
      "Exigent circumstances are claimed, and what they are is not said.",
      "Say who is in danger of what, and why a warrant would come too late."),
  NO_PURPOSE(
      Refused.Kind.INCOMPLETE,
      "No lawful purpose was named.",
      "Name one of the four lawful uses. A patrol purpose opens no stored data."),
  PATROL_PURPOSE(
      Refused.Kind.INCOMPLETE,
      "A patrol purpose opens no stored data; it serves live alerts and entries.",
      "Name the criminal investigation that the data are pertinent to."),
  OTHER_PURPOSE(
      Refused.Kind.INCOMPLETE,
      "The purpose is not among the lawful ones.",
      "Name one of the four lawful uses; for any other purpose there is no search."),
  NO_FACTUAL_BASIS(
      Refused.Kind.INCOMPLETE,
      "The factual basis is missing.",
      "Say what happened and when, and what ties this vehicle to it, in two or three sentences."),
  NO_EVENT(
      Refused.Kind.INCOMPLETE,
      "Which event? The basis names no act and nobody in danger.",
      "Name what was done, or who is missing or wanted. \"Investigation\", \"activity\" and"
          + " \"suspicious\" are no facts."),
  NO_TIME(
      Refused.Kind.INCOMPLETE,
      "When was it? The basis gives no day or time, and there is no case that has it.",
      "Give the day of at least one event, or the number of the warrant or report."),
  NO_LINK(
      Refused.Kind.INCOMPLETE,
      "What ties this vehicle to it? The basis does not say how anybody knows.",
      "Say who saw or recorded what, or whose vehicle it is. \"Per detective\" is no fact."),
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

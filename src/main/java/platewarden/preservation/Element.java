package platewarden.preservation;

/** What the law wants of a request, and that counsel asks with authority (C-18). */
public enum Element {
  WRITTEN("The request is in writing", "the request in writing"),
  CHARGE_PENDING(
      "A charge or complaint is pending",
      "a statement that a criminal charge or complaint against the person is pending"),
  CASE_NUMBER("The case or complaint number is given", "the case or complaint number"),
  STATEMENT(
      "It is stated that the data may be used as exculpatory evidence",
      "a statement that the data may be used as exculpatory evidence"),
  REPRESENTATION(
      "The person asks, or who asks for them has written authority",
      "a letter or certificate of representation");

  private final String label;
  private final String asked;

  Element(String label, String asked) {
    this.label = label;
    this.asked = asked;
  }

  /** As a sentence. */
  public String label() {
    return label;
  }

  /** What a letter asks for when it is missing. */
  public String asked() {
    return asked;
  }
}

package platewarden.preservation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the formal elements of a request to the rules. Their word is advice: a person decides. */
public interface JudgeElements {

  /**
   * What is known of a request; no text of it.
   *
   * @param forAnother whether somebody asks for another person
   * @param representationOnFile whether a letter of representation came with it
   */
  record Facts(
      boolean written,
      boolean chargePending,
      boolean caseNumberGiven,
      boolean statementMade,
      boolean forAnother,
      boolean representationOnFile) {}

  /**
   * What a rule found on an element.
   *
   * @param remedy what would complete it, null when it is there
   */
  record Finding(
      Element element,
      boolean met,
      String clause,
      String rule,
      String reason,
      @Nullable String remedy) {}

  /** What the rules found on all of them. An element without a finding is missing. */
  record Judged(String judgementId, List<Finding> findings) {

    /** Copies the list. */
    public Judged {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
      return missing().isEmpty();
    }

    /** What is missing, in the order of the law. */
    public List<Element> missing() {
      return java.util.Arrays.stream(Element.values())
          .filter(
              element ->
                  findings.stream().noneMatch(one -> one.element() == element && one.met())
                      || findings.stream().anyMatch(one -> one.element() == element && !one.met()))
          .toList();
    }
  }

  /** Judges without keeping: for the answer to whoever asks. */
  Judged look(Facts facts);

  /** Judges, and keeps it in the caller's transaction. */
  Judged judge(Facts facts);
}

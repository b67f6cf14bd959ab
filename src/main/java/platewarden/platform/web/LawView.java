package platewarden.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import platewarden.law.Clause;
import platewarden.law.Enforcer;
import platewarden.law.InForce;
import platewarden.law.Law;
import platewarden.law.LegalNumber;
import platewarden.law.Provision;
import platewarden.law.Reading;

/**
 * The law as the public sees it.
 *
 * @param asOf the day for which texts, numbers and readings are given
 * @param clauses in the order of the law file
 * @param readings how open questions are read
 */
record LawView(LocalDate asOf, List<ClauseView> clauses, List<ReadingView> readings) {

  /** How far a clause is enforced by this installation. */
  enum Status {
    ENFORCED("enforced"),
    NOT_YET("not yet enforced"),
    PEOPLE("left to people");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** In words of the page. */
    public String words() {
      return words;
    }
  }

  /**
   * A clause and what enforces it.
   *
   * @param rules the rules that carry it now
   * @param steps the process steps that carry it now
   * @param enforcedBy what is meant to enforce it in the end
   */
  record ClauseView(
      Clause clause,
      String heading,
      String text,
      InForce inForce,
      Provision.Verified verified,
      Map<String, LegalNumber> numbers,
      Status status,
      List<String> rules,
      List<String> steps,
      List<Enforcer> enforcedBy) {}

  /**
   * An open question of the law.
   *
   * @param reading how it is read on the day
   * @param decided whether somebody decided so; otherwise it is the cautious reading
   * @param counsel whether the City Attorney decides
   */
  record ReadingView(
      String id,
      String question,
      String reading,
      boolean decided,
      boolean counsel,
      String basis,
      List<Clause> affects) {}

  static LawView of(
      Law law,
      LocalDate day,
      Map<Clause, List<String>> rules,
      Map<Clause, List<String>> steps,
      Set<Clause> notYet) {
    return new LawView(
        day,
        law.clauses().stream()
            .map(
                it ->
                    new ClauseView(
                        it.id(),
                        it.heading(),
                        it.textOn(day),
                        it.inForce(),
                        it.verified(),
                        it.numbersOn(day),
                        status(it, notYet),
                        rules.getOrDefault(it.id(), List.of()),
                        steps.getOrDefault(it.id(), List.of()),
                        it.enforcedBy()))
            .toList(),
        law.readings().stream().map(it -> reading(it, day)).toList());
  }

  private static Status status(Provision clause, Set<Clause> notYet) {
    if (notYet.contains(clause.id())) {
      return Status.NOT_YET;
    }
    boolean people = clause.enforcedBy().stream().allMatch(it -> it.kind() == Enforcer.Kind.PEOPLE);
    return people ? Status.PEOPLE : Status.ENFORCED;
  }

  private static ReadingView reading(Reading reading, LocalDate day) {
    boolean decided = reading.decisions().stream().anyMatch(it -> !day.isBefore(it.from()));
    return new ReadingView(
        reading.id(),
        reading.question(),
        reading.on(day),
        decided,
        reading.counsel(),
        reading.basis(),
        reading.affects());
  }
}

package platewarden.hotlist;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Does a thing in one transaction; when it is refused, that is written to the trail in another. */
@Component
final class EntryRefusals {

  static final Clause OTHER_SOURCE = Clause.of("13.824 subd. 2(c)");
  static final Clause TRACKING = Clause.of("13.824 subd. 2(d)");
  static final Clause APPROVAL = Clause.of("GO-445.17 Intro 2");
  static final Clause AMBER = Clause.of("GO-445.17 AmberAlert");
  static final Clause PURPOSES = Clause.of("GO-445.17 Operations 4");

  private static final Set<String> OPERATORS =
      Set.of(
          "officer", "investigator", "supervisor", "technology-unit", "technology-unit-commander");

  private final Trail trail;
  private final TransactionOperations transaction;

  EntryRefusals(Trail trail, TransactionOperations transaction) {
    this.trail = trail;
    this.transaction = transaction;
  }

  <T> T run(String action, Person by, String subjectId, Supplier<T> deed) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (Refused refused) {
      Refusal first = refused.refusals().get(0);
      transaction.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done(action, by.username(), "manual-entry", subjectId)
                      .refused()
                      .under(first.clause())
                      .with("rule", first.rule())));
      throw refused;
    }
  }

  /** Entries are made, changed and taken back by those who work with readers. */
  static void operatorsOnly(Person by) {
    if (by.roles().stream().noneMatch(OPERATORS::contains)) {
      throw forbidden(
          APPROVAL,
          "vehicles are entered by those who work with readers",
          "None of your roles enters vehicles",
          "ask an officer, an investigator or the Technology Unit");
    }
  }

  static Refused incomplete(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.INCOMPLETE, new Refusal(clause, rule, reason, remedy));
  }

  static Refused incomplete(List<Refusal> lacking) {
    return new Refused(Refused.Kind.INCOMPLETE, lacking);
  }

  static Refused conflict(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, new Refusal(clause, rule, reason, remedy));
  }

  static Refused forbidden(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(clause, rule, reason, remedy));
  }
}

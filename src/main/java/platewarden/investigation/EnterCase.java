package platewarden.investigation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Enters a case, its state and its assignments by hand, where no register feeds them. The
 * Technology Unit and Records may; nobody assigns a case to themselves.
 */
@Service
public class EnterCase {

  private static final Clause ROLES = Clause.of("13.824 subd. 7(c)");
  private static final Clause PERTINENT = Clause.of("13.824 subd. 7(b)");
  private static final Clause ACTIVE = Clause.of("13.82 subd. 7");

  private final CaseTable table;
  private final HearCase hear;
  private final Optional<AskRegister> register;
  private final RefusalsOnTrail refusals;

  /** Enters into this table. */
  public EnterCase(
      CaseTable table, HearCase hear, Optional<AskRegister> register, RefusalsOnTrail refusals) {
    this.table = table;
    this.hear = hear;
    this.register = register;
    this.refusals = refusals;
  }

  /**
   * Enters or changes a case.
   *
   * @throws Refused FORBIDDEN to others, and for an assignment to oneself; CONFLICT where a
   *     register or its files feed the case; INCOMPLETE when number or accounts are none
   */
  public CaseRecord enter(
      Person by, String number, boolean active, Charge charge, Set<String> assignedTo) {
    String text = number.strip();
    return refusals.run(
        "CaseEntered",
        by,
        "case",
        table.find(text).map(it -> it.record().id().toString()).orElse("new"),
        () -> {
          check(by, text, assignedTo);
          hear.hear(
              new CaseWord(text, active, charge, new LinkedHashSet<>(assignedTo)), by.username());
          return table.find(text).orElseThrow().record();
        });
  }

  private void check(Person by, String number, Set<String> assignedTo) {
    if (!CaseRoles.enters(by)) {
      throw refused(
          Refused.Kind.FORBIDDEN,
          ROLES,
          "cases are entered by the Technology Unit and by Records",
          "None of your roles enters cases",
          "ask the Technology Unit or Records");
    }
    if (!CaseWord.isNumber(number) || !assignedTo.stream().allMatch(CaseWord::isAccount)) {
      throw refused(
          Refused.Kind.INCOMPLETE,
          ACTIVE,
          "a case has a number, and is assigned to accounts",
          "The number or an account is missing or has signs that none has",
          "give the number as on the report, and accounts as they sign in");
    }
    Optional<CaseTable.Entry> known = table.find(number);
    String from = known.map(CaseTable.Entry::heardFrom).orElse("");
    if (register.isPresent() || from.equals("file")) {
      throw refused(
          Refused.Kind.CONFLICT,
          ACTIVE,
          "what the register says of a case is not overwritten by hand",
          "The register gives this case",
          "have it changed in the register");
    }
    Set<String> before = known.map(it -> it.record().assignedTo()).orElse(Set.of());
    if (assignedTo.contains(by.username()) && !before.contains(by.username())) {
      throw refused(
          Refused.Kind.FORBIDDEN,
          PERTINENT,
          "nobody assigns a case to themselves",
          "You would assign the case to yourself",
          "have somebody else of the unit assign it");
    }
  }

  private static Refused refused(
      Refused.Kind kind, Clause clause, String rule, String reason, String remedy) {
    return new Refused(kind, new Refusal(clause, rule, reason, remedy));
  }
}

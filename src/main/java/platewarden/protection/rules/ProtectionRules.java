package platewarden.protection.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.protection.Check;
import platewarden.protection.JudgeProtection;
import platewarden.protection.Protection.AtCollection;
import platewarden.protection.Protection.Standing;
import platewarden.protection.SortedRead.Part;

/** Asks rules/protection.drl. */
@Component
public final class ProtectionRules implements JudgeProtection {

  private static final String SUBJECT = "protection";

  private final RuleBook rules;

  /** Asks this rule book. */
  public ProtectionRules(RuleBook rules) {
    this.rules = rules;
  }

  @Override
  public AtCollection atCollection(Standing standing, boolean investigative) {
    return rules
        .judge(SUBJECT, new CollectedOf(standing, investigative))
        .of(AtCollection.class)
        .stream()
        .map(ruling -> (AtCollection) ruling.decision())
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("The rules of protection do not decide"));
  }

  @Override
  public Sorted sort(boolean there, boolean inActiveCase, boolean held) {
    Judgement judgement = rules.judge(SUBJECT, new SealedRead(there, inActiveCase, held));
    Set<Part> parts = EnumSet.noneOf(Part.class);
    judgement.of(Part.class).forEach(ruling -> parts.add((Part) ruling.decision()));
    if (parts.contains(Part.COMPETING)) {
      // Nothing that two duties ask for goes before a person has decided.
      parts.remove(Part.CLEAR);
    }
    if (parts.isEmpty()) {
      throw new IllegalStateException("The rules of protection do not sort");
    }
    return new Sorted(parts, judgement);
  }

  @Override
  public boolean presumes(Check.Method method, LocalDate shownOn, LocalDate today) {
    return !rules
        .judge(SUBJECT, new DocumentShown(method, !shownOn.isAfter(today)))
        .of(Presumption.class)
        .isEmpty();
  }
}

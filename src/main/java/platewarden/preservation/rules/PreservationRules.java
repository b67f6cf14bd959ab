package platewarden.preservation.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;
import platewarden.preservation.JudgeElements;

/** Asks rules/preservation.drl. */
@Component
public final class PreservationRules implements JudgeElements {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public PreservationRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public Judged look(Facts facts) {
    return judged(ask(facts));
  }

  @Override
  public Judged judge(Facts facts) {
    Judgement judgement = ask(facts);
    kept.keep(judgement);
    return judged(judgement);
  }

  private Judgement ask(Facts facts) {
    return rules.judge(
        "preservation",
        new FormalFacts(
            facts.written(),
            facts.chargePending(),
            facts.caseNumberGiven(),
            facts.statementMade(),
            facts.forAnother(),
            facts.representationOnFile()));
  }

  private static Judged judged(Judgement judgement) {
    List<Finding> findings =
        judgement.of(ElementFinding.class).stream()
            .map(
                ruling -> {
                  ElementFinding found = (ElementFinding) ruling.decision();
                  return new Finding(
                      found.element(),
                      found.met(),
                      ruling.clause().citation(),
                      ruling.rule(),
                      found.reason(),
                      found.remedy());
                })
            .toList();
    return new Judged(judgement.id(), findings);
  }
}

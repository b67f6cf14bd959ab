package platewarden.alerts.rules;

import org.springframework.stereotype.Component;
import platewarden.alerts.JudgeClassification;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.reads.ReadFacts;

/** rules/classification.drl. */
@Component
class ClassifyByRules implements JudgeClassification {

  private final RuleBook rules;

  ClassifyByRules(RuleBook rules) {
    this.rules = rules;
  }

  @Override
  public Judgement judge(boolean activeInvestigation) {
    return rules.judge("classification", new ReadFacts(activeInvestigation));
  }
}

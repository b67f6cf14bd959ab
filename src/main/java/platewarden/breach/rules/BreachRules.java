package platewarden.breach.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.breach.JudgeBreach;
import platewarden.breach.rules.BreachFinding.Question;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/breach.drl; of several answers, and of none, the cautious one stands. */
@Component
public final class BreachRules implements JudgeBreach {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public BreachRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public Concern concern(Subject subject) {
    List<String> said = answers(Question.CONCERN, subject);
    if (said.contains("CHIEF")) {
      return Concern.CHIEF;
    }
    return said.equals(List.of("NONE")) ? Concern.NONE : Concern.UNIT;
  }

  @Override
  public boolean isBreach(Elements elements) {
    List<String> said = answers(Question.BREACH, elements);
    return said.isEmpty() || said.contains("YES");
  }

  @Override
  public Method method(Addressees addressees) {
    List<String> said = answers(Question.METHOD, addressees);
    if (said.isEmpty() || said.contains("SUBSTITUTE")) {
      return Method.SUBSTITUTE;
    }
    return said.contains("MAIL") ? Method.MAIL : Method.ELECTRONIC;
  }

  @Override
  public boolean consumerAgencies(Addressees addressees) {
    List<String> said = answers(Question.AGENCIES, addressees);
    return said.isEmpty() || said.contains("YES");
  }

  @Override
  public boolean complete(Report report) {
    return answers(Question.REPORT, report).equals(List.of("COMPLETE"));
  }

  private List<String> answers(Question question, Object facts) {
    var judgement = rules.judge("breach", facts);
    kept.keep(judgement);
    return judgement.of(BreachFinding.class).stream()
        .map(ruling -> (BreachFinding) ruling.decision())
        .filter(finding -> finding.question() == question)
        .map(BreachFinding::answer)
        .distinct()
        .toList();
  }
}

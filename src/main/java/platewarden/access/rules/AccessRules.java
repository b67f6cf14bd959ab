package platewarden.access.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.access.AccessCheck.Finding;
import platewarden.access.DecisionLevel;
import platewarden.access.JudgeAccess;
import platewarden.access.Preconditions;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/access.drl. */
@Component
public final class AccessRules implements JudgeAccess {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public AccessRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public Judged judge(Facts facts) {
    Judgement judgement =
        rules.judge(
            "access",
            new Applicant(facts.roles(), facts.assignmentKnown(), facts.delegate()),
            new Application(facts.purposes()),
            new TrainingOnRecord(facts.trainingCurrent()),
            new DelegationOnFile(facts.delegationInForce()));
    kept.keep(judgement);
    List<AccessFinding> found =
        judgement.of(AccessFinding.class).stream()
            .map(ruling -> (AccessFinding) ruling.decision())
            .toList();
    DecisionLevel level =
        Prevails.level(
                judgement.of(DecisionLevel.class).stream()
                    .map(ruling -> (DecisionLevel) ruling.decision())
                    .toList())
            .orElse(null);
    // Nobody to decide is an unclear authority, and that denies access.
    Preconditions verdict = level == null ? Preconditions.REFUSED : Prevails.of(found);
    return new Judged(judgement.id(), verdict, level, findings(judgement));
  }

  private static List<Finding> findings(Judgement judgement) {
    return judgement.of(AccessFinding.class).stream()
        .map(
            ruling -> {
              AccessFinding finding = (AccessFinding) ruling.decision();
              return new Finding(
                  ruling.rule(),
                  ruling.clause().citation(),
                  finding.verdict(),
                  finding.reason(),
                  finding.remedy());
            })
        .toList();
  }
}

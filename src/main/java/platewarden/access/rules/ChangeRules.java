package platewarden.access.rules;

import java.util.Set;
import org.springframework.stereotype.Component;
import platewarden.access.ChangeDecider;
import platewarden.access.ChangeKind;
import platewarden.access.ChangeReason;
import platewarden.access.JudgeChange;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/access.drl what a change does. No answer ends access and leaves it to outsiders. */
@Component
public final class ChangeRules implements JudgeChange {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public ChangeRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public Judged judge(ChangeReason reason, Set<String> roles) {
    Judgement judgement =
        rules.judge("access", new ReportedChange(reason), new ChangedAccount(roles));
    kept.keep(judgement);
    ChangeKind kind =
        judgement.of(ChangeKind.class).stream()
            .map(ruling -> (ChangeKind) ruling.decision())
            .max(ChangeKind::compareTo)
            .orElse(ChangeKind.END);
    ChangeDecider decider =
        judgement.of(ChangeDecider.class).stream()
            .map(ruling -> (ChangeDecider) ruling.decision())
            .max(ChangeDecider::compareTo)
            .orElse(ChangeDecider.OUTSIDE);
    return new Judged(judgement.id(), kind, decider);
  }
}

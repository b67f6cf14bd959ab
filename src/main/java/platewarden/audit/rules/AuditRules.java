package platewarden.audit.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.audit.JudgeIndependence;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/audit.drl. */
@Component
public final class AuditRules implements JudgeIndependence {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public AuditRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public List<String> objections(Engaged engaged) {
    var judgement = rules.judge("audit", engaged);
    kept.keep(judgement);
    return judgement.of(Objection.class).stream()
        .map(ruling -> ((Objection) ruling.decision()).reason())
        .sorted()
        .toList();
  }
}

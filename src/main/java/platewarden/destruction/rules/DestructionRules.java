package platewarden.destruction.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.destruction.WhenDue;
import platewarden.law.Law;
import platewarden.law.Retention;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.platform.rules.Ruling;
import platewarden.reads.DestroyBy;
import platewarden.reads.RetentionFacts;

/** rules/destruction.drl. */
@Component
class DestructionRules implements WhenDue {

  private final RuleBook rules;
  private final Law law;

  DestructionRules(RuleBook rules, Law law) {
    this.rules = rules;
    this.law = law;
  }

  @Override
  public Due of(LocalDate day, Instant firstCollectedAt) {
    Retention retention = law.retention(day);
    Judgement judgement =
        rules.judge(
            "destruction",
            new RetentionFacts(firstCollectedAt, retention.limit(), retention.margin()));
    List<Ruling> rulings = judgement.of(DestroyBy.class);
    // Without a ruling the day would be kept; unknown means that it goes at once.
    Instant at =
        rulings.stream()
            .map(ruling -> ((DestroyBy) ruling.decision()).at())
            .min(Instant::compareTo)
            .orElse(firstCollectedAt);
    return new Due(at, judgement);
  }
}

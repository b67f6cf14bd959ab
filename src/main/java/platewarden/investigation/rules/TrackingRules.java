package platewarden.investigation.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.investigation.JudgeTracking;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingCheck;
import platewarden.investigation.rules.TrackingFinding.Question;
import platewarden.investigation.rules.TrackingFinding.Verdict;
import platewarden.law.Clause;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/tracking.drl. */
@Component
public final class TrackingRules implements JudgeTracking {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public TrackingRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public TrackingCheck judge(Facts facts) {
    Judgement judgement =
        rules.judge(
            "tracking",
            new TrackingFacts(
                facts.basis(),
                facts.standing(),
                facts.assigned(),
                facts.scopeGiven(),
                facts.factsGiven(),
                facts.warrantNamed(),
                facts.documentGiven(),
                facts.earlierExigency()));
    kept.keep(judgement);
    List<TrackingFinding> findings =
        judgement.of(TrackingFinding.class).stream()
            .map(ruling -> (TrackingFinding) ruling.decision())
            .toList();
    return new TrackingCheck(judgement.id(), outcome(facts.basis(), findings), findings(judgement));
  }

  /** An unanswered question is answered no. */
  static TrackingCheck.Outcome outcome(Basis basis, Collection<TrackingFinding> findings) {
    Verdict weightiest =
        Arrays.stream(Question.values())
            .map(question -> answer(question, findings))
            .max(Verdict::compareTo)
            .orElse(Verdict.REFUSED);
    return switch (weightiest) {
      case REFUSED -> TrackingCheck.Outcome.REFUSED;
      case ATTORNEY -> TrackingCheck.Outcome.NEEDS_ATTORNEY;
      case LAWFUL ->
          switch (basis) {
            case WARRANT -> TrackingCheck.Outcome.WARRANT;
            case EXIGENCY -> TrackingCheck.Outcome.EXIGENCY;
          };
    };
  }

  private static Verdict answer(Question question, Collection<TrackingFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.question() == question)
        .map(TrackingFinding::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.REFUSED);
  }

  private static List<TrackingCheck.Finding> findings(Judgement judgement) {
    return judgement.of(TrackingFinding.class).stream()
        .map(
            ruling -> {
              TrackingFinding finding = (TrackingFinding) ruling.decision();
              Clause clause = ruling.clause();
              return new TrackingCheck.Finding(
                  ruling.rule(),
                  clause,
                  finding.verdict() == Verdict.LAWFUL,
                  finding.reason(),
                  finding.remedy());
            })
        .toList();
  }
}

package platewarden.sharing.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.law.Refusal;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;
import platewarden.sharing.JudgeSharing;
import platewarden.sharing.rules.SharingFinding.Question;

/** Asks rules/sharing.drl. A question that no rule answers is answered no. */
@Component
public final class SharingRules implements JudgeSharing {

  private final RuleBook rules;
  private final KeepJudgements kept;

  /** Asks this rule book, and keeps what it says. */
  public SharingRules(RuleBook rules, KeepJudgements kept) {
    this.rules = rules;
    this.kept = kept;
  }

  @Override
  public Judged judge(Facts facts) {
    Judgement judgement =
        rules.judge(
            "sharing",
            new Recipient(
                facts.knownRecipient(),
                facts.lawEnforcement(),
                facts.ofMinnesota(),
                facts.overdue()),
            new RequestToShare(
                facts.headAuthorized(),
                facts.caseNumber(),
                facts.suspicionWords(),
                facts.basisWords()));
    kept.keep(judgement);
    List<SharingFinding> found =
        judgement.of(SharingFinding.class).stream()
            .map(ruling -> (SharingFinding) ruling.decision())
            .toList();
    Verdict verdict =
        Arrays.stream(Question.values())
            .map(question -> answer(question, found))
            .max(Comparator.naturalOrder())
            .orElse(Verdict.NOT_LAWFUL);
    List<Refusal> refusals =
        judgement.of(SharingFinding.class).stream()
            .filter(ruling -> ((SharingFinding) ruling.decision()).verdict() != Verdict.COMPLETE)
            .map(
                ruling -> {
                  SharingFinding finding = (SharingFinding) ruling.decision();
                  return new Refusal(
                      ruling.clause(), ruling.rule(), finding.reason(), finding.remedy());
                })
            .toList();
    return new Judged(judgement.id(), verdict, refusals);
  }

  private static Verdict answer(Question question, List<SharingFinding> found) {
    return found.stream()
        .filter(finding -> finding.question() == question)
        .map(SharingFinding::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.NOT_LAWFUL);
  }
}

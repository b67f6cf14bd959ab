package platewarden.alerts;

import org.springframework.stereotype.Component;
import platewarden.hotlist.Match;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.law.Clause;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.Classification;
import platewarden.reads.ReadStore;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * A read that an alert put into the file of an active case is nothing of that case any more when
 * the alert proves wrong: it is private data again, as any other read (13.824 subd. 2(b); 13.82
 * subd. 7). Its clock was never another.
 */
@Component
class ReturnToOrdinaryClass {

  private static final Clause ORDINARY = Clause.of("13.824 subd. 2(b)");

  private final Alerts alerts;
  private final CaseRegister cases;
  private final JudgeClassification rules;
  private final KeepJudgements judgements;
  private final ReadStore reads;
  private final Trail trail;

  ReturnToOrdinaryClass(
      Alerts alerts,
      CaseRegister cases,
      JudgeClassification rules,
      KeepJudgements judgements,
      ReadStore reads,
      Trail trail) {
    this.alerts = alerts;
    this.cases = cases;
    this.rules = rules;
    this.judgements = judgements;
    this.reads = reads;
    this.trail = trail;
  }

  /** Judges the read of a wrong alert anew, in the caller's transaction. */
  void of(AlertRecord wrong, String by) {
    Judgement judgement =
        rules.judge(alerts.ofRead(wrong.readId()).stream().anyMatch(this::ofAnActiveCase));
    Classification now =
        judgement.of(Classification.class).stream()
            .map(ruling -> (Classification) ruling.decision())
            .max(Enum::compareTo)
            .orElseThrow(() -> new IllegalStateException("The rules of class do not decide"));
    if (reads.classify(wrong.day(), wrong.readId(), now)) {
      judgements.keep(judgement);
      trail.record(
          TrailEvent.done("ReadClassified", by, "read", wrong.readId().toString())
              .under(ORDINARY)
              .with("class", now.name())
              .with("alert", wrong.id().toString())
              .with("judgement", judgement.id()));
    }
  }

  /** As at collection: a sure match of an entry of a case that is known to be active. */
  private boolean ofAnActiveCase(AlertRecord alert) {
    AlertRecord.Plain plain = alert.plain();
    return (alert.status() == AlertStatus.NEW || alert.status() == AlertStatus.CONFIRMED)
        && plain != null
        && plain.caseNumber() != null
        && alert.tier() != Match.Tier.CANDIDATE
        && alert.regions() != Match.Regions.DIFFER
        && cases.find(plain.caseNumber()).filter(CaseRecord::active).isPresent();
  }
}

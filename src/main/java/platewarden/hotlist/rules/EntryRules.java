package platewarden.hotlist.rules;

import java.time.Clock;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EntryCheck;
import platewarden.hotlist.JudgeEntry;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/** Asks rules/entries.drl under the law of today. */
@Component
public final class EntryRules implements JudgeEntry {

  private final RuleBook rules;
  private final KeepJudgements kept;
  private final Law law;
  private final Clock clock;

  /** Asks this rule book, and keeps what it says. */
  public EntryRules(RuleBook rules, KeepJudgements kept, Law law, Clock clock) {
    this.rules = rules;
    this.kept = kept;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public Judged judge(Facts facts) {
    String reading = law.reading("non-criminal-missing-person-entries", Days.of(clock.instant()));
    Judgement judgement =
        rules.judge(
            "entries",
            new EntryReadings(!reading.equals("state-file-or-criminal-case-only")),
            new AskedEntry(
                facts.amber(),
                facts.category(),
                facts.caseGiven(),
                facts.caseActive(),
                facts.standing(),
                facts.trackingAuthorized()));
    kept.keep(judgement);
    return new Judged(
        judgement.id(),
        EntryCheck.prevailing(
            judgement.of(EntryCheck.class).stream()
                .map(ruling -> (EntryCheck) ruling.decision())
                .toList()));
  }
}

package platewarden.alerts.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import platewarden.alerts.Disposition;
import platewarden.alerts.JudgeMatches;
import platewarden.alerts.MatchReadings;
import platewarden.alerts.MatchRuling;
import platewarden.alerts.MetEntry;
import platewarden.alerts.RaiseAlerts.Matched;
import platewarden.hotlist.ManualEntry;
import platewarden.hotlist.Match;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.law.Law;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;
import platewarden.reads.Read;

/** Puts each match to rules/matching.drl under the law of the day of collection. */
@Component
class JudgeByRules implements JudgeMatches {

  private record Question(MatchReadings readings, MetEntry entry) {}

  private final RuleBook rules;
  private final KeepJudgements keeper;
  private final Law law;
  private final CaseRegister cases;
  private final Clock clock;

  /** Equal facts have one judgement, and they are few: categories times flags. */
  private final Map<Question, Judgement> judged = new ConcurrentHashMap<>();

  JudgeByRules(RuleBook rules, KeepJudgements keeper, Law law, CaseRegister cases, Clock clock) {
    this.rules = rules;
    this.keeper = keeper;
    this.law = law;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public List<Matched> judge(Read read, List<Match> matches) {
    return matches.stream().map(match -> judge(read, match)).toList();
  }

  private Matched judge(Read read, Match match) {
    Judgement judgement =
        judged.computeIfAbsent(
            new Question(readings(read.day()), fact(read, match)),
            question -> rules.judge("matching", question.readings(), question.entry()));
    keeper.keep(judgement);
    Set<MatchRuling> given =
        judgement.of(MatchRuling.class).stream()
            .map(ruling -> (MatchRuling) ruling.decision())
            .collect(Collectors.toUnmodifiableSet());
    return new Matched(read, match, MatchRuling.prevailing(given), judgement.id());
  }

  private MetEntry fact(Read read, Match match) {
    Instant now = clock.instant();
    Duration age = Duration.between(match.fileTime(), now);
    return new MetEntry(
        match.stateFile(),
        match.category(),
        match.caseNumber() != null
            && cases.find(match.caseNumber()).filter(CaseRecord::active).isPresent(),
        match.source().equals(ManualEntry.AMBER),
        age.compareTo(law.hotlistStaleAge(read.day())) > 0);
  }

  private MatchReadings readings(LocalDate day) {
    return new MatchReadings(
        switch (law.reading("suspended-owner-alerts", day)) {
          case "alert" -> Disposition.ALERT;
          case "suppress" -> Disposition.SUPPRESS;
          default -> Disposition.COUNT_SILENTLY;
        },
        !law.reading("purposes-exhaustive", day).equals("other-legitimate-purposes-too"),
        !law.reading("hotlist-age", day).equals("no-alert"));
  }
}

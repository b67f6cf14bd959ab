package platewarden.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import platewarden.alerts.Disposition;
import platewarden.alerts.JudgeMatches;
import platewarden.alerts.RaiseAlerts.Matched;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.Match;
import platewarden.intake.ExamineOffers.Accepted;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;
import platewarden.protection.Protection;
import platewarden.reads.Candidate;
import platewarden.reads.Classification;
import platewarden.reads.Read;
import platewarden.reads.ReadFacts;

/** What the law makes of one read that may be collected: match, then active case, then 5B. */
@Component
class RuleOnRead {

  /**
   * A read with its rulings.
   *
   * @param destroyedAtCollection whether no row is made of it (13.824 subd. 3(c))
   */
  record Ruled(
      Accepted accepted, Read read, List<Matched> matched, boolean destroyedAtCollection) {}

  private final Hotlist hotlist;
  private final JudgeMatches judgeMatches;
  private final CaseRegister cases;
  private final JudgedOnce rules;
  private final Protection protection;

  RuleOnRead(
      Hotlist hotlist,
      JudgeMatches judgeMatches,
      CaseRegister cases,
      JudgedOnce rules,
      Protection protection) {
    this.hotlist = hotlist;
    this.judgeMatches = judgeMatches;
    this.cases = cases;
    this.rules = rules;
    this.protection = protection;
  }

  Ruled on(Accepted accepted, Map<String, Judgement> judgements) {
    Read read = accepted.read();
    List<Match> matches =
        hotlist.match(
            read.plate(), read.candidates().stream().map(Candidate::plate).toList(), read.region());
    List<Matched> matched = matches.isEmpty() ? List.of() : judgeMatches.judge(read, matches);

    boolean investigative = matched.stream().anyMatch(this::ofAnActiveCase);
    Judgement judgement = rules.judge("classification", new ReadFacts(investigative));
    judgements.put(judgement.id(), judgement);
    Classification classification = classification(judgement);

    boolean suppressed = suppressed(read);
    Read classified = read.classified(classification);
    List<Matched> ofClassified = new ArrayList<>();
    for (Matched each : matched) {
      ofClassified.add(new Matched(classified, each.match(), each.disposition(), each.judgement()));
    }
    // "unless the data are active criminal investigative data"
    boolean destroyed = suppressed && classification != Classification.ACTIVE_INVESTIGATIVE;
    return new Ruled(accepted, classified, List.copyOf(ofClassified), destroyed);
  }

  /** Of several classes the stricter one; none would be a hole in the rules. */
  private static Classification classification(Judgement judgement) {
    return judgement.of(Classification.class).stream()
        .map(Ruling::decision)
        .map(Classification.class::cast)
        .max(Enum::compareTo)
        .orElseThrow(() -> new IllegalStateException("The rules of classification do not decide"));
  }

  /** Only a sure match of an entry of a case that is known to be active; unknown is no. */
  private boolean ofAnActiveCase(Matched matched) {
    Match match = matched.match();
    return matched.disposition() != Disposition.SUPPRESS
        && match.caseNumber() != null
        && match.tier() != Match.Tier.CANDIDATE
        && match.regions() != Match.Regions.DIFFER
        && cases.find(match.caseNumber()).filter(CaseRecord::active).isPresent();
  }

  /**
   * Asked of every text the reader thought possible, for each would be kept with the read; and of
   * all of them, whatever the first answers, so that the time says nothing.
   */
  private boolean suppressed(Read read) {
    boolean any = protection.destroysAtCollection(read.plate());
    for (Candidate candidate : read.candidates()) {
      any |= protection.destroysAtCollection(candidate.plate());
    }
    return any;
  }
}

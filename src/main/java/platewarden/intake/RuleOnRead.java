package platewarden.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.alerts.Disposition;
import platewarden.alerts.JudgeMatches;
import platewarden.alerts.RaiseAlerts.Matched;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.Match;
import platewarden.intake.ExamineOffers.Accepted;
import platewarden.intake.ReadDisposition.Stored;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.platform.Days;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;
import platewarden.protection.Protection;
import platewarden.protection.Protection.AtCollection;
import platewarden.reads.Candidate;
import platewarden.reads.Classification;
import platewarden.reads.HoldScope;
import platewarden.reads.Read;
import platewarden.reads.ReadFacts;

/** What the law makes of one read that may be collected: match, then active case, then 5B. */
@Component
class RuleOnRead {

  /**
   * A read with its rulings.
   *
   * @param becomes what chapter 5B asks of it (13.824 subd. 3(c))
   * @param holders in whose names it is sequestered until a document was seen
   */
  record Ruled(
      Accepted accepted,
      Read read,
      List<Matched> matched,
      ReadDisposition disposition,
      Stored stored,
      AtCollection becomes,
      List<UUID> holders) {

    /** Whether nothing of it is kept anywhere, and nobody is told so. */
    boolean destroyedAtCollection() {
      return disposition == ReadDisposition.DESTROYED_AT_COLLECTION;
    }
  }

  private final Hotlist hotlist;
  private final JudgeMatches judgeMatches;
  private final CaseRegister cases;
  private final JudgedOnce rules;
  private final Protection protection;
  private final List<HoldScope> holds;

  RuleOnRead(
      Hotlist hotlist,
      JudgeMatches judgeMatches,
      CaseRegister cases,
      JudgedOnce rules,
      Protection protection,
      List<HoldScope> holds) {
    this.hotlist = hotlist;
    this.judgeMatches = judgeMatches;
    this.cases = cases;
    this.rules = rules;
    this.protection = protection;
    this.holds = List.copyOf(holds);
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

    // "unless the data are active criminal investigative data": an alert never stands without the
    // read behind it, and never stands on a guess where there is a participant's.
    boolean sure = matched.stream().anyMatch(RuleOnRead::alertsForSure);
    AtCollection becomes = protection.atCollection(read.texts(), investigative || sure);
    Read classified = read.classified(classification);
    List<Matched> ofClassified = new ArrayList<>();
    for (Matched each : matched) {
      if (becomes == AtCollection.KEEP || each.disposition() != Disposition.ALERT) {
        ofClassified.add(
            new Matched(classified, each.match(), each.disposition(), each.judgement()));
      }
    }
    ReadCircumstances circumstances =
        new ReadCircumstances(
            true,
            false,
            late(read),
            classification == Classification.ACTIVE_INVESTIGATIVE,
            becomes == AtCollection.DESTROY,
            held(read),
            false,
            false);
    return ruled(
        accepted, classified, List.copyOf(ofClassified), circumstances, becomes, judgements);
  }

  /**
   * A read whose day takes no reads any more: nothing is matched, only a hold may still want it.
   */
  Ruled onPastLimit(Accepted accepted, Map<String, Judgement> judgements) {
    Read read = accepted.read();
    AtCollection becomes = protection.atCollection(read.texts(), false);
    ReadCircumstances circumstances =
        new ReadCircumstances(
            true, false, true, false, becomes == AtCollection.DESTROY, held(read), true, true);
    return ruled(accepted, read, List.of(), circumstances, becomes, judgements);
  }

  private Ruled ruled(
      Accepted accepted,
      Read read,
      List<Matched> matched,
      ReadCircumstances circumstances,
      AtCollection becomes,
      Map<String, Judgement> judgements) {
    // Both are always asked, and kept is what was ruled but for the participant: a judgement on
    // file that speaks of one would tell that there was one.
    Judgement open = rules.judge("disposition", circumstances.ofAnybody());
    Judgement judgement = rules.judge("disposition", circumstances);
    judgements.put(open.id(), open);
    ReadDisposition disposition =
        (ReadDisposition) ReadDisposition.prevailing(judgement).decision();
    return new Ruled(
        accepted,
        read,
        matched,
        disposition,
        disposition.stored(circumstances),
        becomes,
        protection.holders(read.texts()));
  }

  private static boolean late(Read read) {
    return Days.of(read.receivedAt()).isAfter(read.day());
  }

  private boolean held(Read read) {
    return holds.stream().anyMatch(hold -> hold.covers(read));
  }

  private static boolean alertsForSure(Matched matched) {
    return matched.disposition() == Disposition.ALERT
        && matched.match().tier() != Match.Tier.CANDIDATE
        && matched.match().regions() != Match.Regions.DIFFER;
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
        && match.tier() != Match.Tier.LOOK_ALIKE
        && match.regions() != Match.Regions.DIFFER
        && cases.find(match.caseNumber()).filter(CaseRecord::active).isPresent();
  }
}

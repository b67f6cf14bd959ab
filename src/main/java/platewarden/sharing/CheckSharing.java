package platewarden.sharing;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.sharing.JudgeSharing.Judged;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Puts a request to the rules, before any search is made for it. */
@Service
@Transactional
public class CheckSharing {

  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final Shares shares;
  private final Agencies agencies;
  private final JudgeSharing rules;
  private final Trail trail;
  private final Clock clock;

  /** Checks requests of this file. */
  public CheckSharing(
      Shares shares, Agencies agencies, JudgeSharing rules, Trail trail, Clock clock) {
    this.shares = shares;
    this.agencies = agencies;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** Checks, and keeps what was found. */
  public Judged check(UUID shareId) {
    Judged judged = judge(shareId);
    shares.add(shareId, new Fact(Step.CHECKED, judged.verdict().name(), "system", clock.instant()));
    judged
        .refusals()
        .forEach(
            refusal ->
                shares.add(
                    shareId,
                    new Fact(
                        Step.LACKING,
                        "%s: %s. What would make it lawful: %s."
                            .formatted(refusal.clause(), refusal.reason(), refusal.remedy()),
                        "system",
                        clock.instant())));
    trail.record(
        TrailEvent.done("SharingChecked", "system", "share", shareId.toString())
            .under(
                judged.refusals().isEmpty()
                    ? SharingRefusals.SHARING
                    : judged.refusals().get(0).clause())
            .with("verdict", judged.verdict().name())
            .with("judgement", judged.judgementId()));
    return judged;
  }

  /** Judges the request as things stand now. */
  Judged judge(UUID shareId) {
    Share share = shares.find(shareId).orElseThrow();
    NewShare asked = shares.asked(shareId).orElseThrow();
    Agencies.Agency agency = agencies.find(share.account()).orElse(null);
    return rules.judge(
        new JudgeSharing.Facts(
            agency != null,
            agency != null && agency.lawEnforcement(),
            agency != null && agency.ofMinnesota(),
            words(asked.headAuthorization()) >= 2,
            words(asked.caseNumber()) >= 1,
            words(asked.reasonableSuspicion()),
            words(asked.factualBasis()),
            shares.of(share.account()).stream().anyMatch(Share::overdue)));
  }

  private static int words(@Nullable String text) {
    return text == null || text.isBlank() ? 0 : WORDS.split(text.strip()).length;
  }
}

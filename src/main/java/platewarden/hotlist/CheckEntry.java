package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Checks an entry that is asked for against the registers and the rules (13.824 subd. 2(c), 2(d)).
 */
@Service
public class CheckEntry {

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final JudgeEntry rules;
  private final Trail trail;
  private final Clock clock;

  /** Checks in this file. */
  CheckEntry(ManualEntries entries, EntryTerms terms, JudgeEntry rules, Trail trail, Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** What the rules find now; a renewal stays active while it is checked. */
  public EntryCheck check(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    Instant now = clock.instant();
    JudgeEntry.Judged judged = rules.judge(facts(entry, now));
    if (entry.state() != EntryState.ACTIVE && entry.state().open()) {
      entries.save(entry.in(state(entry, judged.check())));
    }
    trail.record(
        TrailEvent.done("EntryChecked", "system", "manual-entry", id.toString())
            .under(EntryRefusals.OTHER_SOURCE)
            .with("result", judged.check().name())
            .with("judgement", judged.judgement()));
    return judged.check();
  }

  private JudgeEntry.Facts facts(ManualEntry entry, Instant now) {
    String number = entry.asked().caseNumber();
    return new JudgeEntry.Facts(
        entry.isAmber(),
        entry.asked().category(),
        number != null,
        terms.isActive(number),
        terms.amountsToTracking(entry),
        terms.isTrackingAuthorized(number, now));
  }

  private static EntryState state(ManualEntry entry, EntryCheck check) {
    return switch (check) {
      case READY ->
          entry.asked().byCommander() ? EntryState.AWAITING_CHIEF : EntryState.AWAITING_DECISION;
      case NEEDS_COUNSEL -> EntryState.AWAITING_COUNSEL;
      case NEEDS_TRACKING_AUTHORIZATION -> EntryState.AWAITING_TRACKING;
      case REFUSED -> EntryState.REQUESTED;
    };
  }
}

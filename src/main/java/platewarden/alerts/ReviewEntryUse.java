package platewarden.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.alerts.EntryUses.Review;
import platewarden.hotlist.FindNotAmber;
import platewarden.hotlist.NotAmber;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Has the Technology Unit look at what an entry led to that stood as an Amber Alert and was none:
 * its alerts rested on no lawful source (13.824 subd. 2(c)).
 */
@Service
public class ReviewEntryUse {

  private static final Clause SOURCE = Clause.of("13.824 subd. 2(c)");
  private static final String RULE =
      "what an entry without a lawful basis led to is looked at by somebody else";

  private final FindNotAmber entries;
  private final EntryUses uses;
  private final Trail trail;
  private final Clock clock;

  ReviewEntryUse(FindNotAmber entries, EntryUses uses, Trail trail, Clock clock) {
    this.entries = entries;
    this.uses = uses;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * An entry, what it led to, and the look at it.
   *
   * @param review null while nobody has looked
   */
  public record Used(NotAmber entry, List<EntryUses.Raised> alerts, @Nullable Review review) {

    /** Copies the list. */
    public Used {
      alerts = List.copyOf(alerts);
    }
  }

  /** Whether this person looks at such uses. */
  public static boolean looks(Person person) {
    return person.has(Roles.TECHNOLOGY_UNIT) || person.has(Roles.COMMANDER);
  }

  /** All of them, the latest first, for those who look; nothing for others. */
  @Transactional(readOnly = true)
  public List<Used> all(Person by) {
    List<Used> all = new ArrayList<>();
    if (looks(by)) {
      for (NotAmber entry : entries.all()) {
        all.add(new Used(entry, uses.raised(entry), uses.review(entry.entryId()).orElse(null)));
      }
    }
    return all;
  }

  /** Those that wait for this person. */
  @Transactional(readOnly = true)
  public long waitingFor(Person by) {
    return looks(by)
        ? entries.all().stream()
            .filter(entry -> !entry.enteredBy().equals(by.username()))
            .filter(entry -> uses.review(entry.entryId()).isEmpty())
            .count()
        : 0;
  }

  /**
   * Records the look.
   *
   * @throws Refused FORBIDDEN for who does not look or entered it; CONFLICT when somebody has
   *     looked, or there is no such entry
   */
  @Transactional
  public void reviewed(Person by, UUID entryId, EntryUses.Outcome outcome) {
    if (!looks(by)) {
      throw refused(Refused.Kind.FORBIDDEN, "You are not of the Technology Unit.", "Ask the unit.");
    }
    NotAmber entry =
        entries.all().stream()
            .filter(one -> one.entryId().equals(entryId))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        Refused.Kind.CONFLICT,
                        "There is no such entry to look at.",
                        "Look at the list again."));
    if (entry.enteredBy().equals(by.username())) {
      throw refused(
          Refused.Kind.FORBIDDEN, "You entered it.", "Somebody else of the unit looks at it.");
    }
    if (!uses.keep(new Review(entryId, outcome, by.username(), clock.instant()))) {
      throw refused(
          Refused.Kind.CONFLICT, "Somebody has looked at it already.", "Nothing is left to do.");
    }
    trail.record(
        TrailEvent.done("EntryUseReviewed", by.username(), "manual-entry", entryId.toString())
            .under(SOURCE)
            .with("outcome", outcome.name())
            .with("alerts", uses.raised(entry).size()));
  }

  private static Refused refused(Refused.Kind kind, String reason, String remedy) {
    return new Refused(kind, new Refusal(SOURCE, RULE, reason, remedy));
  }
}

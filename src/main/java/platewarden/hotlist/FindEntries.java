package platewarden.hotlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.hotlist.ManualEntry.Text;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Entries for those who asked for them, decide on them, or answer for the lists. */
@Service
public class FindEntries {

  private static final Set<String> DUTY =
      Set.of(
          "technology-unit",
          "technology-unit-commander",
          "chief-of-police",
          "city-attorney",
          "auditor");

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final Trail trail;
  private final Clock clock;

  /** Looks in this file. */
  FindEntries(ManualEntries entries, EntryTerms terms, Trail trail, Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.trail = trail;
    this.clock = clock;
  }

  /** Those this person asked for, and for those with the duty all; without plates. */
  public List<EntryView> all(Person person) {
    return entries.all().stream()
        .filter(entry -> maySee(person, entry))
        .map(entry -> view(entry, null))
        .toList();
  }

  /** One with its plate and reason; that it was opened is on the trail. */
  @Transactional
  public Optional<EntryView> open(Person person, UUID id) {
    Optional<ManualEntry> found = entries.find(id).filter(entry -> maySee(person, entry));
    found.ifPresent(
        entry ->
            trail.record(
                TrailEvent.done("EntryOpened", person.username(), "manual-entry", id.toString())
                    .under(EntryRefusals.APPROVAL)));
    return found.map(entry -> view(entry, entries.text(id).orElse(null)));
  }

  private static boolean maySee(Person person, ManualEntry entry) {
    return entry.asked().by().equals(person.username())
        || person.roles().stream().anyMatch(DUTY::contains)
        // An Amber Alert is broadcast to everybody, and whoever hears of a change updates it.
        || (entry.isAmber() && entry.state().open());
  }

  private EntryView view(ManualEntry entry, @Nullable Text text) {
    ManualEntry.Asked asked = entry.asked();
    ManualEntry.Standing standing = entry.standing();
    Instant broadcast = asked.broadcastAt();
    return new EntryView(
        entry.id(),
        asked.kind(),
        entry.state(),
        entry.state().waitsFor(),
        entry.isInForce(clock.instant()),
        asked.by(),
        asked.at(),
        asked.category(),
        text == null ? null : text.plate(),
        asked.region(),
        text == null ? null : text.reason(),
        asked.purpose(),
        asked.caseNumber(),
        asked.caseNumber() == null ? null : terms.isActive(asked.caseNumber()),
        asked.broadcastId(),
        broadcast,
        broadcast == null || entry.standing().activatedAt() == null
            ? null
            : Duration.between(broadcast, asked.at()).toSeconds(),
        asked.until(),
        standing.activatedAt(),
        standing.validUntil(),
        standing.decidedBy(),
        standing.endedAt(),
        standing.endCause(),
        entries.notices(entry.id()));
  }
}

package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Writes down what the register says. Whoever's duty hangs on it hears of a change in the same
 * transaction (R-083: tested again when the status of a case changes).
 */
@Service
@Transactional
public class HearCase {

  private static final Clause ACTIVE = Clause.of("13.82 subd. 7");

  private final CaseTable table;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  /** Writes to this table. */
  public HearCase(CaseTable table, ApplicationEventPublisher events, Trail trail, Clock clock) {
    this.table = table;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Hears a word.
   *
   * @param from {@code file}, {@code register} or the account that enters it; the trail's actor
   * @return whether anything of the case is new
   */
  public boolean hear(CaseWord word, String from) {
    Instant now = clock.instant();
    Optional<CaseRecord> before = table.write(word, now, from).map(CaseTable.Entry::record);
    UUID id = table.find(word.number()).orElseThrow().record().id();
    boolean assigned = before.map(it -> !it.assignedTo().equals(word.assignedTo())).orElse(true);
    boolean stands =
        before.map(it -> it.active() != word.active() || it.charge() != word.charge()).orElse(true);
    if (!assigned && !stands) {
      return false;
    }
    trail.record(
        TrailEvent.done(
                before.isEmpty() ? "CaseEntered" : "CaseChanged", from, "case", id.toString())
            .under(ACTIVE)
            .with("active", word.active())
            .with("charge", word.charge().name())
            .with("assignedTo", word.assignedTo().stream().sorted().toList()));
    if (stands && before.isPresent()) {
      events.publishEvent(new CaseChanged(id, word.active(), now));
    }
    return true;
  }

  /** The register does not know the case any more: it is not active, whatever it was. */
  public boolean gone(CaseRecord known, String from) {
    return hear(new CaseWord(known.number(), false, known.charge(), known.assignedTo()), from);
  }
}

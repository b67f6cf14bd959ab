package platewarden.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Shows process histories to those who examine, and puts on the trail that it did: whoever audits
 * is seen to (13.824 subd. 7(c)).
 */
@Service
public class ReadHistories {

  private static final Clause EXAMINATION = Clause.of("13.824 subd. 6(a)");

  /** Histories of what somebody is suspected of; they are for those outside the unit. */
  private static final Set<String> SUSPICIONS = Set.of("misuse-finding", "breach-notification");

  private final Histories histories;
  private final Trail trail;

  /** Shows these. */
  public ReadHistories(Histories histories, Trail trail) {
    this.histories = histories;
    this.trail = trail;
  }

  /** A part of the list. */
  @Transactional
  public Histories.Found list(Person by, HistoryFilter filter, @Nullable String after) {
    Histories.Found found = histories.find(filter, without(by), after);
    trail.record(
        TrailEvent.done("HistoriesListed", by.username(), "audit", "histories")
            .under(EXAMINATION)
            .with("duty", filter.duty() == null ? "all" : filter.duty())
            .with("clause", filter.clause() == null ? "any" : filter.clause())
            .with("from", filter.from().toString())
            .with("to", filter.to().toString())
            .with("state", filter.state().name())
            .with("found", found.total()));
    return found;
  }

  /** One instance; empty when there is none that may be seen. */
  @Transactional
  public Optional<ProcessHistory> open(Person by, String instance) {
    Optional<ProcessHistory> found = visible(by, instance);
    found.ifPresent(
        history ->
            trail.record(
                TrailEvent.done("HistoryRead", by.username(), "instance", instance)
                    .under(EXAMINATION)
                    .with("duty", history.line().duty())
                    .with("record", history.line().record())));
    return found;
  }

  /** The facts and rulings that a step of an instance rests on, as JSON. */
  @Transactional
  public Optional<String> judgement(Person by, String instance, String judgement) {
    Optional<String> found =
        visible(by, instance)
            .filter(history -> history.cites(judgement))
            .flatMap(history -> histories.judgement(judgement));
    found.ifPresent(
        json ->
            trail.record(
                TrailEvent.done("RulingRead", by.username(), "instance", instance)
                    .under(EXAMINATION)
                    .with("judgement", judgement)));
    return found;
  }

  /** The processes that this person may see, with their names. */
  public List<Histories.Duty> duties(Person by) {
    return histories.duties().stream().filter(duty -> !without(by).contains(duty.key())).toList();
  }

  private Optional<ProcessHistory> visible(Person by, String instance) {
    return histories.of(instance).filter(it -> !without(by).contains(it.line().duty()));
  }

  private static Set<String> without(Person by) {
    return by.has("auditor") || by.has("city-attorney") ? Set.of() : SUSPICIONS;
  }
}

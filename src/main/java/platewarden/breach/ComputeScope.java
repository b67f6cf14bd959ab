package platewarden.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.alerts.Alerts;
import platewarden.oversight.Findings;
import platewarden.platform.Days;
import platewarden.reads.Read;
import platewarden.reads.ReadRef;
import platewarden.reads.ScanReads;
import platewarden.search.TraceResults;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Computes from the trail whose reads were reached, by whom and when (13.055 subd. 1(a)). A vehicle
 * stands for a person. A read that was shown and has been destroyed since cannot be told from
 * others: it counts as a person of its own that nobody can write to.
 */
@Service
public class ComputeScope {

  private final Breaches breaches;
  private final ReachOnTrail trailed;
  private final TraceResults results;
  private final ScanReads reads;
  private final Alerts alerts;
  private final Findings findings;
  private final Trail trail;
  private final RecordStep record;

  /** Computes from these. */
  public ComputeScope(
      Breaches breaches,
      ReachOnTrail trailed,
      TraceResults results,
      ScanReads reads,
      Alerts alerts,
      Findings findings,
      Trail trail,
      RecordStep record) {
    this.breaches = breaches;
    this.trailed = trailed;
    this.results = results;
    this.reads = reads;
    this.alerts = alerts;
    this.findings = findings;
    this.trail = trail;
    this.record = record;
  }

  /**
   * The scope.
   *
   * @param known false when the trail does not say it all
   */
  public record Scope(boolean known, long persons) {}

  /** Computes it; where the trail has a gap, nothing but that is written. */
  public Scope compute(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (breach.subject() == null) {
      return unknown(id);
    }
    Set<UUID> searches =
        breach.subjectType().equals("finding")
            ? Set.copyOf(findings.searches(UUID.fromString(breach.subjectId())))
            : Set.of();
    ReachOnTrail.Reach reach =
        trailed.of(breach.subject(), breach.since(), breach.until(), searches);
    if (reach.gap()) {
      return unknown(id);
    }
    return write(breach, reach, Breach.Step.SCOPED);
  }

  /**
   * Takes the widest scope that the gap allows: everything that any entry says of the account,
   * whichever search the suspicion named; marked as widest, so that notice is also given to the
   * public.
   */
  public Scope widen(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    ReachOnTrail.Reach reach =
        breach.subject() == null
            ? new ReachOnTrail.Reach(List.of(), true)
            : trailed.of(breach.subject(), breach.since(), breach.until(), Set.of());
    return write(breach, reach, Breach.Step.WIDENED);
  }

  private Scope unknown(UUID id) {
    record.record(id, Breach.Step.SCOPE_UNKNOWN, "", "system", BreachRefusals.BREACH);
    return new Scope(false, 0);
  }

  private Scope write(Breach breach, ReachOnTrail.Reach reach, Breach.Step step) {
    Set<String> commitments = new HashSet<>();
    reach.accesses().forEach(access -> commitments.addAll(access.commitments()));
    Map<String, ReadRef> there = results.reads(commitments, breach.until());
    Map<ReadRef, ReachOnTrail.Access> first = new LinkedHashMap<>();
    Set<String> gone = new HashSet<>();
    for (ReachOnTrail.Access access : reach.accesses()) {
      for (String commitment : access.commitments()) {
        ReadRef read = there.get(commitment);
        if (read == null) {
          gone.add(commitment);
        } else {
          first.putIfAbsent(read, access);
        }
      }
      access.reads().forEach(read -> first.putIfAbsent(new ReadRef(dayOf(read), read), access));
      for (UUID alert : access.alerts()) {
        alerts
            .find(alert)
            .ifPresent(it -> first.putIfAbsent(new ReadRef(it.day(), it.readId()), access));
      }
    }
    Map<ReadRef, String> vehicles = vehicles(first.keySet());
    Map<String, UUID> persons = new HashMap<>();
    List<Reached> reached = new ArrayList<>();
    List<UUID> all = new ArrayList<>();
    first.forEach(
        (read, access) -> {
          String vehicle = vehicles.get(read);
          UUID person =
              vehicle == null
                  ? UUID.randomUUID()
                  : persons.computeIfAbsent(vehicle, ignored -> UUID.randomUUID());
          reached.add(
              new Reached(
                  read.day(),
                  read.id(),
                  person,
                  Objects.requireNonNull(breach.subject()),
                  access.at(),
                  access.how(),
                  access.entry()));
          if (!all.contains(person)) {
            all.add(person);
          }
        });
    gone.forEach(ignored -> all.add(UUID.randomUUID()));
    breaches.scope(breach.id(), reached, all);
    record.record(breach.id(), step, Integer.toString(all.size()), "system", BreachRefusals.BREACH);
    trail.record(
        TrailEvent.done("BreachScopeComputed", "system", "breach", breach.id().toString())
            .under(BreachRefusals.BREACH)
            .with("accesses", reach.accesses().size())
            .with("reads", reached.size())
            .with("destroyedSince", gone.size())
            .with("persons", all.size()));
    return new Scope(true, all.size());
  }

  /** The day on which a read with such an id arrived. */
  private static LocalDate dayOf(UUID read) {
    return Days.of(java.time.Instant.ofEpochMilli(read.getMostSignificantBits() >>> 16));
  }

  /** One text for each vehicle; it is not kept. */
  private Map<ReadRef, String> vehicles(Collection<ReadRef> refs) {
    Map<LocalDate, List<UUID>> byDay = new TreeMap<>();
    refs.forEach(ref -> byDay.computeIfAbsent(ref.day(), day -> new ArrayList<>()).add(ref.id()));
    Map<ReadRef, String> vehicles = new HashMap<>();
    byDay.forEach(
        (day, ids) -> {
          for (Read read : reads.ofIds(day, ids)) {
            if (read.plate() != null) {
              vehicles.put(new ReadRef(day, read.id()), read.plate() + "\n" + read.region());
            }
          }
        });
    return vehicles;
  }
}

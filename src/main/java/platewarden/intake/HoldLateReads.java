package platewarden.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import platewarden.intake.ReadDisposition.Stored;
import platewarden.intake.RuleOnRead.Ruled;
import platewarden.protection.HoldMet;
import platewarden.reads.HoldScope;
import platewarden.reads.Read;
import platewarden.reads.Sequestration;

/**
 * What a hold in force wants of reads that arrive after it: they are taken into it and sequestered,
 * in the transaction that stores them. Where chapter 5B wants them destroyed, they are sealed for
 * themselves as well, so that they stay unseen when the hold ends.
 */
@Component
class HoldLateReads {

  private final List<HoldScope> holds;
  private final Sequestration sequestration;
  private final ApplicationEventPublisher events;

  HoldLateReads(
      List<HoldScope> holds, Sequestration sequestration, ApplicationEventPublisher events) {
    this.holds = List.copyOf(holds);
    this.sequestration = sequestration;
    this.events = events;
  }

  void hold(List<Ruled> stored) {
    List<Ruled> held = stored.stream().filter(r -> r.stored() == Stored.SEQUESTERED).toList();
    if (held.isEmpty()) {
      return;
    }
    for (HoldScope hold : holds) {
      List<Read> covered = held.stream().map(Ruled::read).filter(hold::covers).toList();
      if (!covered.isEmpty()) {
        hold.hold(covered);
      }
    }
    Map<LocalDate, Set<UUID>> met = new TreeMap<>();
    for (Ruled ruled : held) {
      if (ruled.disposition() == ReadDisposition.SEALED_UNTIL_DECIDED) {
        Read read = ruled.read();
        // A holder of its own for each, which nobody releases: no two rows have one in common.
        sequestration.sequester(UUID.randomUUID(), read.day(), List.of(read.id()));
        met.computeIfAbsent(read.day(), day -> new HashSet<>()).add(read.id());
      }
    }
    met.forEach((day, reads) -> events.publishEvent(new HoldMet(day, reads)));
  }

  boolean keepPastLimit(Ruled ruled) {
    if (ruled.stored() != Stored.WITH_THE_HOLD) {
      return false;
    }
    boolean kept = false;
    for (HoldScope hold : holds) {
      if (hold.covers(ruled.read())) {
        kept |= hold.keepPastLimit(ruled.read());
      }
    }
    if (kept && ruled.disposition() == ReadDisposition.SEALED_UNTIL_DECIDED) {
      events.publishEvent(new HoldMet(ruled.read().day(), Set.of(ruled.read().id())));
    }
    return kept;
  }
}

package platewarden.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.ProtectionRequest.State;
import platewarden.protection.SortedRead.Part;

/**
 * Begins and ends the protection of a participant's vehicles: from its beginning on reads are
 * destroyed at collection (13.824 subd. 3(c)), and those that there are get sorted.
 */
@Service
@Transactional
public class ProtectVehicles {

  /** Whether there is something for a person to decide. */
  public record Found(boolean investigative, boolean competing) {}

  private final ProtectionFile file;
  private final ChangeStanding standing;
  private final VehicleTokens tokens;
  private final ProtectedReads reads;
  private final CaseCopies copies;
  private final JudgeProtection rules;
  private final SealVehicles seal;
  private final PrivateTrail trail;
  private final Clock clock;

  ProtectVehicles(
      ProtectionFile file,
      ChangeStanding standing,
      VehicleTokens tokens,
      ProtectedReads reads,
      CaseCopies copies,
      JudgeProtection rules,
      SealVehicles seal,
      PrivateTrail trail,
      Clock clock) {
    this.file = file;
    this.standing = standing;
    this.tokens = tokens;
    this.reads = reads;
    this.copies = copies;
    this.rules = rules;
    this.seal = seal;
    this.trail = trail;
    this.clock = clock;
  }

  /** Begins. */
  public void start(UUID id) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    if (request.state() == State.SEALED) {
      file.save(Changed.from(request).state(State.PROTECTED, clock.instant()).now());
      standing.settle(request.plates());
      trail.done("SuppressionStarted", PrivateTrail.SYSTEM, id);
    }
  }

  /** Sorts the reads that there are; all of them are sealed. */
  public Found sort(UUID id) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    if (request.sorted().isEmpty()) {
      request = sorted(request);
    } else {
      request = more(request);
    }
    return new Found(
        request.caseCopies() == null && !request.of(Part.INVESTIGATIVE).isEmpty(),
        request.competing() == null && !request.of(Part.COMPETING).isEmpty());
  }

  /**
   * Reads that came since, of a vehicle that was protected already, and that a hold asks for: what
   * was decided on others does not decide on them.
   */
  private ProtectionRequest more(ProtectionRequest request) {
    List<ReadRef> came = cameSince(request);
    if (came.isEmpty()) {
      return request;
    }
    List<SortedRead> sorted = new ArrayList<>(request.sorted());
    Set<String> judgements = new LinkedHashSet<>(request.judgements());
    for (ReadRef read : came) {
      JudgeProtection.Sorted ruled = rules.sort(true, false, true);
      sorted.add(new SortedRead(read, ruled.parts()));
      judgements.add(ruled.judgement().json());
    }
    ProtectionRequest changed =
        Changed.from(request)
            .sorted(sorted, List.copyOf(judgements), clock.instant())
            .undecided()
            .now();
    file.save(changed);
    trail.done("DataSorted", PrivateTrail.SYSTEM, request.id());
    return changed;
  }

  /** Held reads of the request's vehicles that nobody was asked about. */
  private List<ReadRef> cameSince(ProtectionRequest request) {
    Set<ReadRef> known =
        request.sorted().stream().map(SortedRead::read).collect(Collectors.toSet());
    Set<ReadRef> found = new LinkedHashSet<>(reads.find(request.plates()));
    found.removeAll(known);
    return found.isEmpty() ? List.of() : List.copyOf(reads.held(found));
  }

  /**
   * Whether a protection in force has come into conflict with a hold again, and its process was not
   * told yet.
   */
  public boolean hasMoreToDecide(ProtectionRequest request) {
    return request.state() == State.PROTECTED
        && !request.sorted().isEmpty()
        && request.heard().stream()
            .noneMatch(fact -> fact.kind() == Fact.Kind.MORE_TO_DECIDE && !fact.told())
        && !cameSince(request).isEmpty();
  }

  private ProtectionRequest sorted(ProtectionRequest request) {
    Set<ReadRef> found = new LinkedHashSet<>();
    for (String plate : request.plates()) {
      Set<ReadRef> ofPlate = reads.find(List.of(plate));
      reads.sequester(tokens.holder(plate), ofPlate);
      found.addAll(ofPlate);
    }
    Set<ReadRef> there = Set.copyOf(found);
    Set<ReadRef> held = new HashSet<>(reads.held(there));
    Set<ReadRef> inCases = new HashSet<>();
    for (CaseCopies.Copy copy : copies.of(request.plates())) {
      if (copy.active()) {
        inCases.add(copy.read());
      }
      if (copy.held()) {
        held.add(copy.read());
      }
    }
    // Of some only a copy is left: their day is gone, and the copy is decided on all the same.
    found.addAll(inCases);
    found.addAll(held);
    List<SortedRead> sorted = new ArrayList<>();
    Set<String> judgements = new LinkedHashSet<>();
    Set<Part> parts = new HashSet<>();
    for (ReadRef read : found) {
      JudgeProtection.Sorted ruled =
          rules.sort(there.contains(read), inCases.contains(read), held.contains(read));
      sorted.add(new SortedRead(read, ruled.parts()));
      judgements.add(ruled.judgement().json());
      parts.addAll(ruled.parts());
    }
    Instant now = clock.instant();
    ProtectionRequest changed =
        Changed.from(request)
            .sorted(sorted, List.copyOf(judgements), parts.contains(Part.COMPETING) ? now : null)
            .now();
    file.save(changed);
    trail.done("DataSorted", PrivateTrail.SYSTEM, request.id());
    return changed;
  }

  /** Refuses: two persons found that nobody takes part in the program. */
  public void refuse(UUID id) {
    close(id, State.SEALED, State.REFUSED);
  }

  /** Ends, on a statement of the participant or the program that a person confirmed. */
  public void stop(UUID id) {
    close(id, State.PROTECTED, State.ENDED);
  }

  private void close(UUID id, State from, State to) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    if (request.state() == from) {
      file.save(Changed.from(request).state(to, clock.instant()).now());
      seal.end(id);
      trail.done("PrivateRequestClosed", PrivateTrail.SYSTEM, id, "state", to.name());
    }
  }
}

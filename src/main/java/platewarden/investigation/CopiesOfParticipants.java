package platewarden.investigation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import platewarden.law.Clause;
import platewarden.protection.CaseCopies;
import platewarden.protection.ReadRef;
import platewarden.reads.Candidate;
import platewarden.reads.HoldScope;
import platewarden.reads.Plates;
import platewarden.reads.Read;

/**
 * The files of cases as chapter 5B meets them (13.824 subd. 3(c)): every file is opened, for a copy
 * may be older than any read. It leaves no trace of what was asked for; whoever asks records the
 * decision in the private partition.
 */
@Service
class CopiesOfParticipants implements CaseCopies {

  private static final Clause CLAUSE = Clause.of("13.824 subd. 3(c)");

  private final platewarden.investigation.CaseCopies copies;
  private final CaseTable cases;
  private final List<HoldScope> holds;
  private final DestroyCaseCopies destroy;

  CopiesOfParticipants(
      platewarden.investigation.CaseCopies copies,
      CaseTable cases,
      List<HoldScope> holds,
      DestroyCaseCopies destroy) {
    this.copies = copies;
    this.cases = cases;
    this.holds = List.copyOf(holds);
    this.destroy = destroy;
  }

  @Override
  public List<Copy> of(Collection<String> plates) {
    Set<String> wanted = plates.stream().map(Plates::fold).collect(Collectors.toSet());
    Map<UUID, Read> reads = new HashMap<>();
    return copies
        .whoseRead(
            read -> {
              boolean fits = texts(read).anyMatch(text -> wanted.contains(Plates.fold(text)));
              if (fits) {
                reads.put(read.id(), read);
              }
              return fits;
            })
        .stream()
        .map(copy -> found(copy, Objects.requireNonNull(reads.get(copy.readId()))))
        .toList();
  }

  private Copy found(CaseCopy copy, Read read) {
    return new Copy(
        copy.id(),
        new ReadRef(copy.day(), copy.readId()),
        cases.find(copy.caseId()).filter(it -> it.record().active()).isPresent(),
        holds.stream().anyMatch(hold -> hold.covers(read)));
  }

  @Override
  public List<String> destroy(UUID order, Collection<Copy> those, String by) {
    List<String> notes = new ArrayList<>();
    // What a crash interrupted is not found any more; its certificate is made now.
    for (DestroyCaseCopies.Finished each : destroy.finish()) {
      if (each.destruction().id().equals(id(order, each.destruction().caseId()))) {
        notes.add(each.note());
      }
    }
    Map<UUID, List<CaseCopy>> byCase = new LinkedHashMap<>();
    for (Copy each : those) {
      copies
          .find(each.id())
          .ifPresent(
              copy -> byCase.computeIfAbsent(copy.caseId(), any -> new ArrayList<>()).add(copy));
    }
    byCase.forEach(
        (caseId, of) ->
            notes.add(destroy.destroy(id(order, caseId), caseId, of, by, CLAUSE, true)));
    return notes;
  }

  private static UUID id(UUID order, UUID caseId) {
    return UUID.nameUUIDFromBytes((order + " " + caseId).getBytes(StandardCharsets.US_ASCII));
  }

  private static Stream<String> texts(Read read) {
    String plate = read.plate();
    Stream<String> candidates = read.candidates().stream().map(Candidate::plate);
    return plate == null ? candidates : Stream.concat(Stream.of(plate), candidates);
  }
}

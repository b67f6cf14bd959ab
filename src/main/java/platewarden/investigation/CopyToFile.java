package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Copies a read with its pictures and the explanation of its matches into the file of a case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CopyToFile {

  static final Clause COPIED = Clause.of("GO-445.17 QueryLog");

  private final CaseCopies copies;
  private final ReadStore reads;
  private final Optional<ExplainMatches> matches;
  private final Trail trail;
  private final Clock clock;

  CopyToFile(
      CaseCopies copies,
      ReadStore reads,
      Optional<ExplainMatches> matches,
      Trail trail,
      Clock clock) {
    this.copies = copies;
    this.reads = reads;
    this.matches = matches;
    this.trail = trail;
    this.clock = clock;
  }

  /** Copies the read; empty when it is not there (any more). What was copied before is given. */
  Optional<CaseCopy> copy(
      UUID caseId, LocalDate day, UUID readId, String by, CaseCopy.Basis basis) {
    Optional<CaseCopy> before =
        copies.ofReads(List.of(readId)).stream()
            .filter(it -> it.caseId().equals(caseId))
            .findFirst();
    if (before.isPresent()) {
      return before;
    }
    return reads.find(day, readId).map(read -> write(caseId, withPictures(read), by, basis));
  }

  private CaseCopy write(UUID caseId, Read read, String by, CaseCopy.Basis basis) {
    Instant now = clock.instant();
    CaseCopy.Content content =
        new CaseCopy.Content(
            read, matches.map(it -> it.of(read.day(), read.id())).orElse(List.of()));
    CaseCopy copy =
        new CaseCopy(
            UUID.randomUUID(),
            caseId,
            read.id(),
            read.day(),
            read.collectedAt(),
            now,
            by,
            basis,
            copies.sha256(content),
            read.images().size());
    copies.add(copy, content);
    copies.custody(caseId, copy.id(), now, by, "COPIED", "");
    trail.record(
        TrailEvent.done("ReadCopiedToFile", by, "case", caseId.toString())
            .under(COPIED)
            // Which copy, and its digest, stand in the chain of custody and go with the copy.
            .with("basis", basis.name()));
    return copy;
  }

  private Read withPictures(Read read) {
    List<ReadImage> images = new ArrayList<>();
    for (int number = 0; number < read.images().size(); number++) {
      reads.image(read.day(), read.id(), number).ifPresent(images::add);
    }
    return new Read(
        read.id(),
        read.readerId(),
        read.sourceFormat(),
        read.sourceEventId(),
        read.collectedAt(),
        read.receivedAt(),
        read.plate(),
        read.region(),
        read.confidence(),
        read.candidates(),
        read.latitude(),
        read.longitude(),
        read.lane(),
        read.direction(),
        images,
        read.classification());
  }
}

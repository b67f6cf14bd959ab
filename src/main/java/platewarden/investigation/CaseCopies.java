package platewarden.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import platewarden.reads.Read;

/** The investigative files: copies of reads, each sealed under a key of its own. */
public interface CaseCopies {

  /** Adds a copy in the caller's transaction; false when the file has one of this read. */
  boolean add(CaseCopy copy, CaseCopy.Content content);

  /** The digest that a copy of this content gets, hexadecimal. */
  String sha256(CaseCopy.Content content);

  /** The copies of a case, by the time of collection. */
  List<CaseCopy> of(UUID caseId);

  /** The copies of these reads, in whatever file. */
  List<CaseCopy> ofReads(Collection<UUID> readIds);

  /** Every copy. */
  List<CaseCopy> all();

  /** The copies of reads that fit, in whatever file; every one is opened, without its pictures. */
  List<CaseCopy> whoseRead(Predicate<Read> fits);

  /** The copy of this id. */
  Optional<CaseCopy> find(UUID copyId);

  /** What is in it; empty when it was destroyed. */
  Optional<CaseCopy.Content> open(UUID copyId);

  /** Reads of the day that the file of this case has. */
  Set<UUID> copiedOf(LocalDate day, UUID caseId);

  /** Adds to the chain of custody. */
  void custody(UUID caseId, UUID copyId, Instant at, String by, String act, String about);

  /** The chain of custody of a case up to a place in it, the earliest first. */
  List<CaseCopy.Custody> custody(UUID caseId, long upTo);
}

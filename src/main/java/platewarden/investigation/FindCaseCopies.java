package platewarden.investigation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.reads.Candidate;
import platewarden.reads.Read;

/**
 * Which case copies there are of given reads or vehicles, and the destruction of one: for the few
 * who decide on a request of a chapter 5B participant (13.824 subd. 3(c)). It leaves no trace of
 * what was asked for; whoever asks records the decision in the private partition.
 */
@Service
public class FindCaseCopies {

  private final CaseCopies copies;
  private final CaseTable cases;
  private final DestroyCaseCopies destroy;

  /** Finds in these files. */
  public FindCaseCopies(CaseCopies copies, CaseTable cases, DestroyCaseCopies destroy) {
    this.copies = copies;
    this.cases = cases;
    this.destroy = destroy;
  }

  /**
   * A copy, and whether its case is known to be active.
   *
   * @param active false also when it is not known
   */
  public record Found(CaseCopy copy, boolean active) {}

  /** The copies of these reads. */
  @Transactional(readOnly = true)
  public List<Found> ofReads(Collection<UUID> readIds) {
    return copies.ofReads(readIds).stream().map(this::found).toList();
  }

  /**
   * The copies of vehicles with these plates, read or thought possible; O and 0 are one. Every file
   * is opened, for a copy may be older than any read.
   */
  @Transactional(readOnly = true)
  public List<Found> ofPlates(Collection<String> plates) {
    Set<String> wanted = plates.stream().map(FindCaseCopies::folded).collect(Collectors.toSet());
    return copies.all().stream()
        .filter(
            copy ->
                copies.open(copy.id()).stream()
                    .flatMap(content -> texts(content.read()))
                    .anyMatch(text -> wanted.contains(folded(text))))
        .map(this::found)
        .toList();
  }

  /**
   * Destroys one copy, in the private partition.
   *
   * @return the certificate, a signed note; the file afterwards looks as if it never had the copy
   */
  public String destroy(UUID copyId, String decidedBy) {
    CaseCopy copy = copies.find(copyId).orElseThrow();
    return destroy.destroy(
        copy.caseId(), List.of(copy), decidedBy, Clause.of("13.824 subd. 3(c)"), true);
  }

  private Found found(CaseCopy copy) {
    return new Found(
        copy, cases.find(copy.caseId()).filter(it -> it.record().active()).isPresent());
  }

  private static Stream<String> texts(Read read) {
    String plate = read.plate();
    Stream<String> candidates = read.candidates().stream().map(Candidate::plate);
    return plate == null ? candidates : Stream.concat(Stream.of(plate), candidates);
  }

  private static String folded(String plate) {
    return plate.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replace('O', '0');
  }
}

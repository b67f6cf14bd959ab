package platewarden.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.Classification;
import platewarden.reads.ClassifiedReads;
import platewarden.reads.CopiesOut;

/**
 * Before a day is closed: what is active investigative data goes into the file of its case, if that
 * case is known to be active at this moment (13.824 subd. 3(a); R-083: per record, and tested
 * again). Whatever else is there dies with its day.
 */
@Service
public class CopyInvestigativeReads implements CopiesOut {

  private final ClassifiedReads reads;
  private final Optional<ExplainMatches> matches;
  private final CaseRegister cases;
  private final CaseCopies copies;
  private final CopyToFile copy;

  /** Copies into these files. */
  CopyInvestigativeReads(
      ClassifiedReads reads,
      Optional<ExplainMatches> matches,
      CaseRegister cases,
      CaseCopies copies,
      CopyToFile copy) {
    this.reads = reads;
    this.matches = matches;
    this.cases = cases;
    this.copies = copies;
    this.copy = copy;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long copyOut(LocalDate day) {
    long copied = 0;
    for (UUID read : reads.of(day, Classification.ACTIVE_INVESTIGATIVE)) {
      for (CaseRecord active : activeCases(day, read)) {
        if (!copies.copiedOf(day, active.id()).contains(read)
            && copy.copy(active.id(), day, read, "system", CaseCopy.Basis.ACTIVE_INVESTIGATIVE)
                .isPresent()) {
          copied++;
        }
      }
    }
    return copied;
  }

  private List<CaseRecord> activeCases(LocalDate day, UUID read) {
    return matches.map(it -> it.of(day, read)).orElse(List.of()).stream()
        .map(ExplainMatches.Explanation::caseNumber)
        .filter(number -> number != null)
        .distinct()
        .flatMap(number -> cases.find(number).stream())
        .filter(CaseRecord::active)
        .toList();
  }
}

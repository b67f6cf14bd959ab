package platewarden.investigation;

import java.util.Optional;
import java.util.UUID;

/**
 * The department's register of cases. A case that it does not know does not exist; one that it
 * cannot be asked about is unknown, and unknown means no.
 */
@FunctionalInterface
public interface CaseRegister {

  /** The case of this number. */
  Optional<CaseRecord> find(String caseNumber);

  /** The case of this id of ours. */
  default Optional<CaseRecord> find(UUID caseId) {
    return Optional.empty();
  }
}

package platewarden.investigation;

import java.util.Optional;

/** The department's register of cases. A case that it does not know does not exist. */
public interface CaseRegister {

  /** The case of this number. */
  Optional<CaseRecord> find(String caseNumber);
}

package platewarden.investigation;

import org.jspecify.annotations.Nullable;

/** The department's own register, when it can be asked case by case. Only a number is sent. */
public interface AskRegister {

  /**
   * An answer.
   *
   * @param word null unless the case is there
   */
  record Answer(CaseStanding standing, @Nullable CaseWord word) {

    /** The register does not know the number. */
    public static Answer notThere() {
      return new Answer(CaseStanding.NOT_THERE, null);
    }

    /** It did not answer, or not in time, or not what it was asked. */
    public static Answer unreachable() {
      return new Answer(CaseStanding.UNREACHABLE, null);
    }
  }

  /** Asks for a case; never throws. */
  Answer about(String caseNumber);
}

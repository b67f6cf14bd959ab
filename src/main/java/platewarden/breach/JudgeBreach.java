package platewarden.breach;

/** Puts breaches to the rules. */
public interface JudgeBreach {

  /** An answer to a question of the assessment; what is not known counts as yes. */
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** By what notice is given. */
  enum Method {
    MAIL,
    ELECTRONIC,
    SUBSTITUTE
  }

  /** Whom it concerns: the unit that runs the readers, the chief, or neither. */
  enum Concern {
    NONE,
    UNIT,
    CHIEF
  }

  /**
   * Who is concerned.
   *
   * @param known whether the account and its roles are known
   */
  record Subject(boolean known, boolean ofUnit, boolean ofChief) {}

  /** The elements of 13.055 subd. 1. */
  record Elements(Answer acquired, Answer purposeOutsideProcedures, Answer nongovernmentalIntent) {}

  /**
   * Those to be told at one time, and the thresholds of the day.
   *
   * @param mailCost of a letter to each, in dollars
   */
  record Addressees(
      long persons,
      long withoutContact,
      long electronic,
      long mailCost,
      long mailCostAbove,
      long substituteAbove,
      long agenciesAbove) {}

  /** The report as it is about to be published. */
  record Report(
      boolean typeOfData,
      boolean numberOfIndividuals,
      boolean employeeNamed,
      boolean dispositionStated,
      boolean dispositionFinal,
      boolean notPublicData,
      boolean everybodyTold) {}

  /** Whom it concerns; nobody known is the unit. */
  Concern concern(Subject subject);

  /** Whether the elements make a breach. */
  boolean isBreach(Elements elements);

  /** How notice is given. */
  Method method(Addressees addressees);

  /** Whether the consumer reporting agencies are told. */
  boolean consumerAgencies(Addressees addressees);

  /** Whether the report may be published. */
  boolean complete(Report report);
}

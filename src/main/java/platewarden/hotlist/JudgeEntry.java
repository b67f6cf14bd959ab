package platewarden.hotlist;

/** Asks rules/entries.drl; what it says is kept in the caller's transaction. */
public interface JudgeEntry {

  /**
   * An entry as the rules see it; without a plate.
   *
   * @param amber it is entered from a broadcast
   * @param caseGiven a case number was given
   * @param caseActive the register knows that case as active; unknown is not
   * @param standing how it stands for so long that it amounts to tracking
   * @param trackingAuthorized a warrant or an exigency is in force for the case
   */
  record Facts(
      boolean amber,
      Category category,
      boolean caseGiven,
      boolean caseActive,
      boolean standing,
      boolean trackingAuthorized) {}

  /**
   * A ruling.
   *
   * @param judgement the id of the kept judgement
   */
  record Judged(String judgement, EntryCheck check) {}

  /** Judges. */
  Judged judge(Facts facts);
}

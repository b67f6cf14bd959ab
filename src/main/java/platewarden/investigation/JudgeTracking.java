package platewarden.investigation;

import platewarden.investigation.TrackingAuthorization.Basis;

/** The rules of tracking. */
public interface JudgeTracking {

  /**
   * What is asked.
   *
   * @param assigned whether the case is assigned to who asks
   * @param earlierExigency whether the case had an exigency before
   */
  record Facts(
      Basis basis,
      CaseStanding standing,
      boolean assigned,
      boolean scopeGiven,
      boolean factsGiven,
      boolean warrantNamed,
      boolean documentGiven,
      boolean earlierExigency) {}

  /** Judges, and keeps facts and rulings. */
  TrackingCheck judge(Facts facts);
}

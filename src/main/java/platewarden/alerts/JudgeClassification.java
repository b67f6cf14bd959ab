package platewarden.alerts;

import platewarden.platform.rules.Judgement;

/** Puts a read to the rules of {@code classification}. */
public interface JudgeClassification {

  /**
   * Judges.
   *
   * @param activeInvestigation whether the read is in the file of a case known to be active
   */
  Judgement judge(boolean activeInvestigation);
}
